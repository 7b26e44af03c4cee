package attune.ui.evaluate;

import attune.domain.Modality;
import attune.domain.Review;
import attune.domain.Side;
import attune.ui.common.GateBar;
import attune.ui.common.Pictures;
import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The columns of the table of samples, in their order; a part that knows more of a sample adds a line here. */
final class SampleColumns {

    private static final double STILL = 24;

    private final EvaluateModel model;
    private final WhichText text;
    private final Strings strings;

    SampleColumns(EvaluateModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.text = new WhichText(strings.locale());
    }

    List<SampleColumn> all() {
        return List.of(
            new SampleColumn("picture", 44, seen -> model.origins().pictured(), this::picture),
            new SampleColumn(Fields.ID, 92, seen -> true, this::id),
            new SampleColumn(Fields.TEXT, 330, seen -> true, this::words),
            new SampleColumn(Fields.TRUTH, 84, seen -> true, this::truth),
            new SampleColumn("answer.a", 124, seen -> true, i -> answer(Side.A, i)),
            new SampleColumn("answer.b", 124, Seen::two, i -> answer(Side.B, i)),
            new SampleColumn("gates.a", 96, seen -> !seen.two() && !seen.pair().gates(Side.A).isEmpty(), i -> gates(Side.A, i)),
            new SampleColumn("gates.b", 96, seen -> seen.two() && !seen.pair().gates(Side.B).isEmpty(), i -> gates(Side.B, i)),
            new SampleColumn(ReviewModel.STATUS, 110, seen -> model.reviews().size() > 0, this::review));
    }

    private Node review(int i) {
        Review review = model.reviews().of(seen().pair(), i);
        String status = review.status() == Review.Status.OPEN ? "" : strings.get("review." + review.status().id());
        String note = review.note().replaceAll("\\s+", " ");
        return said(note.isEmpty() ? status : status + " “" + note + "”", review.note());
    }

    private Seen seen() {
        return model.seenProperty().get();
    }

    private Node picture(int i) {
        ImageView view = new ImageView();
        view.setFitHeight(STILL);
        view.setFitWidth(STILL * 1.4);
        view.setPreserveRatio(true);
        model.origins().still(i, picture -> view.setImage(Pictures.image(picture)));
        return new StackPane(view);
    }

    /** Without the name of the corpus, which all share. */
    private Node id(int i) {
        String id = seen().pair().id(i);
        Label shown = said(id.substring(id.indexOf('/') + 1), id);
        // Ids of a corpus often begin alike and differ at their end.
        shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return shown;
    }

    private Node words(int i) {
        String words = model.origins().text(i).strip();
        List<String> tags = model.origins().origin(i).map(origin -> origin.imageWords()).orElse(List.of());
        return said(words.replaceAll("\\s+", " "), tags.isEmpty() ? words : words + "\n[" + String.join(", ", tags) + "]");
    }

    private static Label said(String shown, String whole) {
        Label label = new Label(shown);
        if (!whole.isEmpty()) {
            Tooltip tip = new Tooltip(whole);
            tip.setWrapText(true);
            tip.setMaxWidth(420);
            label.setTooltip(tip);
        }
        return label;
    }

    private Node truth(int i) {
        return new Label(text.label(seen().pair().labels(), seen().pair().truth()[i]));
    }

    private Node answer(Side side, int i) {
        int answer = seen().answer(side, i);
        double probability = seen().probability(side, answer, i);
        Label named = new Label(text.label(seen().pair().labels(), answer));
        HBox said = new HBox(named);
        said.getStyleClass().addAll("sample-answer", answer == seen().pair().truth()[i] ? "right" : "wrong");
        if (!Double.isNaN(probability)) {
            Label share = new Label(decimals(probability));
            share.getStyleClass().add("muted");
            share.setMinWidth(Label.USE_PREF_SIZE);
            said.getChildren().add(share);
        }
        int seeds = seen().seeds(side).length;
        int times = seen().times(side, i, answer);
        Tooltip.install(said, new Tooltip(named.getText() + (seeds > 1 ? " · " + strings.get("seeds.split", times, seeds) : "")));
        return said;
    }

    private static String decimals(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f", share);
    }

    private Node gates(Side side, int i) {
        Map<Modality, Double> weights = new EnumMap<>(Modality.class);
        for (Modality modality : seen().pair().gates(side)) {
            double weight = seen().gate(side, modality, i);
            if (!Double.isNaN(weight)) {
                weights.put(modality, weight);
            }
        }
        GateBar bar = new GateBar(weights);
        Tooltip.install(bar, new Tooltip(String.join("  ", weights.entrySet().stream()
            .map(gate -> gate.getKey().letter() + " " + decimals(gate.getValue())).toList())));
        return bar;
    }
}
