package attune.ui.evaluate;

import attune.domain.Predictions;
import attune.domain.Side;
import attune.evaluation.Calibration;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import attune.workbench.Phrases;
import attune.workbench.ProbabilityCurves;
import attune.workbench.Values;
import attune.workbench.Workbench;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Calibration, and precision against recall of a class; a dot of the calibration leads to its samples. */
final class ProbabilitiesPart implements Part {

    private final EvaluateModel model;
    private final Strings strings;
    private final Study<Seen, ProbabilityCurves> study;
    private final PanelsView view = new PanelsView(this::said, this::pick);
    private final ComboBox<Integer> classes = new ComboBox<>();
    private final Label note = new Label();
    private final VBox root;
    private Optional<ProbabilityCurves> curves = Optional.empty();

    ProbabilitiesPart(EvaluateModel model, FigureExport export, Strings strings) {
        this.model = model;
        this.strings = strings;
        view.setId("probability-curves");
        classes.setId("curve-class");
        classes.setMinWidth(ComboBox.USE_PREF_SIZE);
        classes.setConverter(new StringConverter<>() {
            @Override public String toString(Integer label) {
                return label == null || curves.isEmpty() ? ""
                    : strings.name("label.", curves.get().labels().get(label));
            }

            @Override public Integer fromString(String text) {
                return 0;
            }
        });
        classes.setOnAction(choice -> draw());
        note.getStyleClass().addAll("muted", "small");
        note.setMinWidth(0);
        HBox choices = new HBox(classes, note);
        choices.getStyleClass().add("part-choices");
        export.offer(view, id(), this::picture);
        ScrollPane scroll = view.scrolling();
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(choices, scroll);
        root.getStyleClass().add("part");
        study = new Study<>(model, strings, id(), note, model.seenProperty(),
            (seen, progress, cancellation) -> curves(seen), (seen, found) -> show(found)).guarding(view);
    }

    @Override public String id() {
        return "probabilities";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        study.inFront(now);
    }

    @Override public void close() {
        study.close();
    }

    private static ProbabilityCurves curves(Seen seen) {
        Map<Side, SortedMap<Long, Predictions>> looked = new EnumMap<>(Side.class);
        seen.pair().sides().forEach(side -> looked.put(side, seen.predictions(side)));
        return ProbabilityCurves.of(seen.pair().labels(), looked);
    }

    private void show(ProbabilityCurves found) {
        boolean same = curves.filter(before -> before.labels().equals(found.labels())).isPresent();
        curves = Optional.of(found);
        note.setText(strings.get(found.known() ? "probabilities.note" : "probabilities.none"));
        if (!same) {
            List<Integer> labels = IntStream.range(0, found.labels().size()).boxed().toList();
            classes.getItems().setAll(labels);
            classes.setValue(labels.getLast());
        }
        draw();
    }

    private void draw() {
        boolean known = curves.filter(ProbabilityCurves::known).isPresent();
        classes.setVisible(known);
        classes.setManaged(known);
        view.setVisible(known);
        if (known && classes.getValue() != null) {
            view.show(curves.get().figure(classes.getValue(), Phrases.of(Workbench.class, strings.locale())));
        }
    }

    @Override public Optional<FigureExport.Seen> picture() {
        return view.isVisible() ? FigureExport.seen(view) : Optional.empty();
    }

    private Side side(int series) {
        return List.copyOf(curves.orElseThrow().calibrations().keySet()).get(series);
    }

    private String said(PanelsView.Spot spot) {
        ProbabilityCurves now = curves.orElseThrow();
        if (spot.panel() == 0) {
            Side side = side(spot.series() - 1);
            Calibration calibration = now.calibrations().get(side);
            int bin = now.bins(side)[spot.point()];
            return strings.get("calibration.point", side, calibration.counts()[bin], Values.number(calibration.confidence()[bin]),
                Values.number(calibration.accuracy()[bin]));
        }
        return "";
    }

    private void pick(PanelsView.Spot spot) {
        if (spot.panel() == 0) {
            ProbabilityCurves now = curves.orElseThrow();
            Side side = side(spot.series() - 1);
            int bin = now.bins(side)[spot.point()];
            String name = strings.get("calibration.picked", side, Values.number((double) bin / Calibration.BINS),
                Values.number((bin + 1.0) / Calibration.BINS));
            Which which = model.selection().whichProperty().get();
            model.selection().whichProperty().set(which.with(new Picked(name, now.samples(side, bin))));
        }
    }
}
