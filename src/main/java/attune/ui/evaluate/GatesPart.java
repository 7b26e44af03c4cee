package attune.ui.evaluate;

import attune.domain.Side;
import attune.figure.GatesFigure;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import attune.workbench.GateClouds;
import attune.workbench.Phrases;
import attune.workbench.Values;
import attune.workbench.Workbench;
import java.util.BitSet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The gates of every sample of A or B, told apart by right and wrong, truth or variant; the samples asked for stand out, and
 * where both variants are shown an arrow leads from where A puts each of them to where B does. A stroke round points asks for
 * their samples.
 */
final class GatesPart implements Part {

    private final EvaluateModel model;
    private final Strings strings;
    private final Jobs drawing;
    private final Jobs finding;
    private final GateView view = new GateView(this::said, this::circled, this::clicked);
    private final ToggleGroup sides = new ToggleGroup();
    private final ToggleGroup bys = new ToggleGroup();
    private final Label note = new Label();
    private final HBox choices = new HBox();
    private final VBox root;
    private final Subscription following;
    private Side side = Side.B;
    private GateClouds.By by = GateClouds.By.OUTCOME;
    private Seen drawn;
    private boolean inFront;

    GatesPart(EvaluateModel model, FigureExport export, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.drawing = new Jobs(model.jobs(), model.problems());
        this.finding = new Jobs(model.jobs(), model.problems());
        HBox sideChoices = new HBox();
        sideChoices.getStyleClass().add("segments");
        for (Side each : Side.values()) {
            sideChoices.getChildren().add(choice(sides, each.name(), "gates-side-" + each.name(), each == side,
                () -> side = each));
        }
        HBox byChoices = new HBox();
        byChoices.getStyleClass().add("segments");
        for (GateClouds.By each : GateClouds.By.values()) {
            byChoices.getChildren().add(choice(bys, strings.get("gates.by." + each.id()), "gates-by-" + each.id(), each == by,
                () -> by = each));
        }
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(0);
        note.setTooltip(new Tooltip(strings.get("gates.tip")));
        choices.getStyleClass().add("part-choices");
        choices.getChildren().addAll(sideChoices, byChoices, note);
        export.offer(view, id(), this::picture);
        VBox.setVgrow(view, Priority.ALWAYS);
        root = new VBox(choices, view);
        root.getStyleClass().add("part");
        following = Subscription.combine(model.seenProperty().subscribe(now -> draw()),
            model.selection().shownProperty().subscribe(now -> draw()));
    }

    private ToggleButton choice(ToggleGroup group, String text, String id, boolean chosen, Runnable then) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(chosen);
        button.setOnAction(click -> {
            button.setSelected(true);
            then.run();
            draw();
        });
        return button;
    }

    @Override public String id() {
        return "gates";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        inFront = now;
        draw();
    }

    @Override public void close() {
        drawing.cancel();
        finding.cancel();
        following.unsubscribe();
    }

    private void draw() {
        Seen seen = model.seenProperty().get();
        if (seen == null || !inFront) {
            return;
        }
        if (seen != drawn) {
            drawn = seen;
            view.show(null);
        }
        GateClouds clouds = new GateClouds(new SeenGates(seen), Phrases.of(Workbench.class, strings.locale()));
        if (clouds.sides().isEmpty()) {
            note.setText(strings.get("gates.none"));
            view.show(null);
            return;
        }
        Side shown = clouds.sides().contains(side) ? side : clouds.sides().getFirst();
        sides.getToggles().get(shown.ordinal()).setSelected(true);
        for (Side each : Side.values()) {
            ((Node) sides.getToggles().get(each.ordinal())).setDisable(!clouds.sides().contains(each));
        }
        SelectionModel.Shown asked = model.selection().shownProperty().get();
        BitSet marked = new BitSet();
        if (!asked.which().all() && asked.samples().length < seen.size()) {
            for (int sample : asked.samples()) {
                marked.set(sample);
            }
        } else {
            view.clearStroke();
        }
        GateClouds.By now = by;
        drawing.start(strings.get("part.gates"), (progress, cancellation) -> clouds.figure(shown, now, marked), figure -> {
            note.setText(strings.get(now == GateClouds.By.VARIANT && figure.kinds().size() > 1 ? "gates.note.variant"
                : "gates.note"));
            view.show(figure);
        });
    }

    private void circled(double[] xs, double[] ys) {
        GatesFigure figure = view.shown();
        if (figure == null) {
            return;
        }
        double width = view.getWidth();
        double height = view.getHeight();
        finding.start(strings.get("part.gates"), (progress, cancellation) -> figure.inside(xs, ys, width, height), inside -> {
            Which which = model.selection().whichProperty().get();
            model.selection().whichProperty().set(which.with(new Picked(strings.get("gates.picked"), inside)));
        });
    }

    private void clicked(int sample) {
        model.selection().chosenProperty().set(Optional.of(sample));
    }

    private String said(int sample) {
        Seen seen = model.seenProperty().get();
        StringBuilder said = new StringBuilder(seen.pair().id(sample));
        for (Side each : seen.pair().sides()) {
            String answer = strings.name("label.", seen.pair().labels().get(seen.answer(each, sample)));
            said.append("\n").append(each).append(": ").append(answer);
            seen.pair().gates(each).forEach(stream -> said.append(" · ").append(strings.name("stream.", stream.id())).append(' ')
                .append(Values.number(seen.gate(each, stream, sample))));
        }
        return said.append("\n").append(strings.get("truth")).append(": ")
            .append(strings.name("label.", seen.pair().labels().get(seen.pair().truth()[sample]))).toString();
    }

    @Override public Optional<FigureExport.Seen> picture() {
        return view.isVisible() ? FigureExport.seen(view) : Optional.empty();
    }
}
