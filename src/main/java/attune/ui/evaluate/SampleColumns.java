package attune.ui.evaluate;

import attune.domain.Side;
import attune.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The columns of the table of samples, in their order. */
final class SampleColumns {

    private final EvaluateModel model;
    private final Strings strings;

    SampleColumns(EvaluateModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    List<SampleColumn> all() {
        return List.of(
            new SampleColumn(Fields.ID, 120, seen -> true, words(Fields.ID)),
            new SampleColumn(Fields.TEXT, 320, seen -> true, words(Fields.TEXT)),
            new SampleColumn(Fields.TRUTH, 90, seen -> true, i -> label(seen().pair().truth()[i], Double.NaN)),
            new SampleColumn("answer.a", 120, seen -> true, i -> answer(Side.A, i)),
            new SampleColumn("answer.b", 120, Seen::two, i -> answer(Side.B, i)));
    }

    private Seen seen() {
        return model.seenProperty().get();
    }

    private IntFunction<Node> words(String field) {
        return i -> new Label(model.selection().fields().get(field) instanceof Field.Words words ? words.of().apply(i) : "");
    }

    private Node answer(Side side, int i) {
        int answer = seen().answer(side, i);
        HBox said = label(answer, seen().probability(side, answer, i));
        said.getStyleClass().add(answer == seen().pair().truth()[i] ? "right" : "wrong");
        return said;
    }

    private HBox label(int label, double probability) {
        Label name = new Label(strings.name("label.", seen().pair().labels().get(label)));
        HBox box = new HBox(name);
        box.getStyleClass().add("sample-answer");
        if (!Double.isNaN(probability)) {
            Label share = new Label(String.format(Locale.ROOT, "%.2f", probability));
            share.getStyleClass().add("muted");
            box.getChildren().add(share);
        }
        return box;
    }
}
