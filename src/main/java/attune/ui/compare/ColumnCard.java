package attune.ui.compare;

import attune.domain.Analysis;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.figure.Matrix;
import attune.ui.common.AttentionText;
import attune.ui.common.Card;
import attune.ui.common.FigureExport;
import attune.ui.common.GateBars;
import attune.ui.common.MatrixView;
import attune.ui.common.ProbabilityBars;
import attune.ui.common.Strings;
import attune.workbench.Operations;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One model on one sample: its answer, its gates, its map, what it costs. */
final class ColumnCard {

    private static final double MILLION = 1e6;

    private final Strings strings;
    private final AttentionText text;
    private final Label sample = label("column-sample");
    private final Label cost = label("caption");
    private final ProgressBar progress = new ProgressBar();
    private final Label step = label("caption");
    private final ProbabilityBars probabilities = new ProbabilityBars();
    private final Label gatesTitle = label("section-title");
    private final GateBars gates = new GateBars();
    private final Label noGates = label("caption");
    private final Label mapTitle = label("section-title");
    private final MatrixView matrix = new MatrixView();
    private final Label noMap = label("caption");
    private final VBox read;
    private final Card root;

    ColumnCard(Column column, Strings strings, AttentionText text) {
        this.strings = strings;
        this.text = text;
        gatesTitle.setText(strings.get("column.gates"));
        noGates.setText(strings.get("column.no-gates"));
        progress.getStyleClass().add("thin");
        progress.setMaxWidth(Double.MAX_VALUE);
        matrix.getStyleClass().add("column-matrix");
        VBox.setVgrow(matrix, Priority.ALWAYS);
        read = new VBox(probabilities, gatesTitle, gates, noGates, mapTitle, matrix, noMap);
        read.getStyleClass().add("column-read");
        VBox.setVgrow(read, Priority.ALWAYS);
        sample.setText((column.pinned() ? strings.get("column.pinned") + " " : "") + column.sample().title());
        root = new Card(column.model().name(), sample, cost, progress, step, read);
        root.noteProperty().set(column.model().terms().variant());
        root.getStyleClass().add("compare-column");
        if (column.pinned()) {
            root.getStyleClass().add("pinned");
        }
    }

    /** Every picture can be saved from a menu over it. */
    void offer(FigureExport export, String name) {
        export.offer(probabilities, name + "-answer", () -> FigureExport.seen(probabilities));
        export.offer(gates, name + "-gates", () -> FigureExport.seen(gates));
        export.offer(matrix, name + "-attention", () -> FigureExport.seen(matrix));
    }

    Region root() {
        return root;
    }

    MatrixView matrix() {
        return matrix;
    }

    ProbabilityBars probabilities() {
        return probabilities;
    }

    GateBars gates() {
        return gates;
    }

    /** Shows how far the column is and, once it is read, what it says. */
    void show(Column column) {
        boolean waiting = column.state() instanceof Column.State.Reading;
        visible(progress, waiting);
        progress.setProgress(Double.isNaN(column.done()) ? ProgressBar.INDETERMINATE_PROGRESS : column.done());
        visible(step, !(column.state() instanceof Column.State.Read));
        step.setText(column.state() instanceof Column.State.Failed(Throwable why) ? sentence(why)
            : column.step().isBlank() ? strings.get("column.waiting") : column.step());
        visible(read, column.reading() != null);
        String parameters = column.model().weights() == 0 ? strings.get("column.unknown")
            : strings.get("column.parameters", millions(column.model().weights()));
        if (column.reading() == null) {
            cost.setText(parameters);
            return;
        }
        Analysis analysis = column.reading().analysis();
        String operations = Operations.of(column.model().terms(), analysis).stream()
            .mapToObj(count -> strings.get("column.operations", millions(count)) + " · ").collect(Collectors.joining());
        cost.setText(parameters + " · " + operations
            + strings.get("column.time", Math.round(1000 * analysis.seconds().getOrDefault("model", 0.0))));
        probabilities.show(analysis.prediction(), text::label);
        visible(gates, analysis.gates().isPresent());
        visible(noGates, analysis.gates().isEmpty());
        analysis.gates().ifPresent(weights -> gates.show(weights, (Modality modality) -> text.modality(modality)));
    }

    /** Shows the map, or says why there is none. */
    void map(Optional<Matrix> shown, String title, String why) {
        mapTitle.setText(title);
        matrix.matrixProperty().set(shown.orElse(null));
        visible(matrix, shown.isPresent());
        visible(noMap, shown.isEmpty());
        noMap.setText(why);
    }

    private String sentence(Throwable why) {
        return why instanceof BadInput bad ? bad.sentence(strings.locale()) : strings.get("column.failed");
    }

    private static String millions(long count) {
        return String.format(Locale.ROOT, count < 10 * MILLION ? "%.2f" : "%.0f", count / MILLION);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Takes no room where it has nothing to say. */
    static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
