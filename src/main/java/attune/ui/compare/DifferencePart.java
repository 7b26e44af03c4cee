package attune.ui.compare;

import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.figure.ChangeFigure;
import attune.figure.Matrix;
import attune.figure.Type;
import attune.ui.common.AttentionText;
import attune.ui.common.Card;
import attune.ui.common.ChangeBars;
import attune.ui.common.FigureExport;
import attune.ui.common.MatrixView;
import attune.ui.common.Strings;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One column against another: what changes in the answer and the gates, and the difference of their maps. */
final class DifferencePart {

    private final Strings strings;
    private final AttentionText text;
    private final ComboBox<Integer> from = new ComboBox<>();
    private final ComboBox<Integer> to = new ComboBox<>();
    private final ChangeBars bars = new ChangeBars();
    private final Label noBars = new Label();
    private final MatrixView matrix = new MatrixView();
    private final Label noMatrix = new Label();
    private final Runnable changed;
    private final Card root;
    private List<String> names = List.of();
    private boolean filling;

    /** {@code changed} hears that other columns were chosen. */
    DifferencePart(Strings strings, AttentionText text, Runnable changed) {
        this.strings = strings;
        this.text = text;
        this.changed = changed;
        Label arrow = new Label("→");
        arrow.getStyleClass().add("caption");
        HBox choice = new HBox(choice(from, "difference.from"), arrow, choice(to, "difference.to"));
        choice.getStyleClass().add("difference-choice");
        noBars.getStyleClass().add("caption");
        noBars.setWrapText(true);
        noMatrix.getStyleClass().add("caption");
        noMatrix.setWrapText(true);
        VBox left = new VBox(choice, bars, noBars);
        left.getStyleClass().add("difference-answers");
        VBox right = new VBox(matrix, noMatrix);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(left, right);
        both.getStyleClass().add("difference-row");
        VBox.setVgrow(both, Priority.ALWAYS);
        root = new Card(strings.get("difference.title"), both);
        root.getStyleClass().add("difference");
    }

    /** Both pictures can be saved from a menu over them. */
    void offer(FigureExport export) {
        export.offer(bars, "difference-answer", () -> FigureExport.seen(bars));
        export.offer(matrix, "difference-attention", () -> FigureExport.seen(matrix));
    }

    Region root() {
        return root;
    }

    MatrixView matrix() {
        return matrix;
    }

    ChangeBars bars() {
        return bars;
    }

    /** The columns to choose from, by what they are called. */
    void offer(List<String> columns) {
        if (columns.equals(names)) {
            return;
        }
        int one = columns.indexOf(chosen(from));
        int other = columns.indexOf(chosen(to));
        boolean stay = one >= 0 && other >= 0 && one != other;
        names = columns;
        filling = true;
        fill(from, stay ? one : 0);
        fill(to, stay ? other : Math.min(1, columns.size() - 1));
        filling = false;
        ColumnCard.visible(root, columns.size() > 1);
    }

    /** The column that is subtracted. */
    int from() {
        return from.getValue() == null ? 0 : from.getValue();
    }

    /** The column that it is subtracted from. */
    int to() {
        return to.getValue() == null ? 0 : to.getValue();
    }

    /** Shows what is different between two readings; {@code map} is empty where the maps cannot be subtracted. */
    void show(Reading before, Reading after, Optional<Matrix> map, Direction direction) {
        boolean comparable = before != null && after != null
            && before.analysis().prediction().labels().equals(after.analysis().prediction().labels());
        ColumnCard.visible(bars, comparable);
        ColumnCard.visible(noBars, !comparable);
        noBars.setText(strings.get(before == null || after == null ? "difference.waiting" : "difference.other-labels"));
        bars.show(comparable ? rows(before, after) : List.of());
        matrix.matrixProperty().set(map.orElse(null));
        ColumnCard.visible(matrix, map.isPresent());
        ColumnCard.visible(noMatrix, map.isEmpty());
        noMatrix.setText(strings.get(before == null || after == null ? "difference.waiting" : "difference.no-map",
            direction == null ? "" : text.direction(direction)));
        root.noteProperty().set(map.isPresent() ? strings.get("difference.scale") : "");
    }

    private List<ChangeFigure.Row> rows(Reading before, Reading after) {
        List<ChangeFigure.Row> rows = new ArrayList<>();
        Prediction one = before.analysis().prediction();
        Prediction other = after.analysis().prediction();
        for (int c = 0; c < one.labels().size(); c++) {
            String label = one.labels().get(c);
            rows.add(new ChangeFigure.Row(text.label(label), Math.clamp(one.probabilities()[c], 0, 1),
                Math.clamp(other.probabilities()[c], 0, 1), palette -> palette.answer(label),
                c == other.answer() ? Type.Weight.BOLD : Type.Weight.REGULAR));
        }
        if (before.analysis().gates().isPresent() && after.analysis().gates().isPresent()) {
            for (Modality modality : before.analysis().gates().get().weights().keySet()) {
                rows.add(new ChangeFigure.Row(strings.get("difference.gate", text.modality(modality)),
                    Math.clamp(before.analysis().gates().get().of(modality), 0, 1),
                    Math.clamp(after.analysis().gates().get().of(modality), 0, 1), palette -> palette.of(modality),
                    Type.Weight.REGULAR));
            }
        }
        return rows;
    }

    private ComboBox<Integer> choice(ComboBox<Integer> box, String name) {
        box.setAccessibleText(strings.get(name));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override public String toString(Integer at) {
                return at == null || at >= names.size() ? "" : names.get(at);
            }

            @Override public Integer fromString(String written) {
                return names.indexOf(written);
            }
        });
        box.valueProperty().addListener((value, old, now) -> {
            if (!filling && now != null) {
                changed.run();
            }
        });
        return box;
    }

    private String chosen(ComboBox<Integer> box) {
        return box.getValue() == null || box.getValue() >= names.size() ? "" : names.get(box.getValue());
    }

    private void fill(ComboBox<Integer> box, int chosen) {
        box.setValue(null);
        box.getItems().setAll(IntStream.range(0, names.size()).boxed().toList());
        box.setValue(names.isEmpty() ? null : chosen);
    }
}
