package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.ExplanationMethod;
import attune.figure.Matrix;
import attune.figure.MatrixFigure;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.ui.common.FigureExport;
import attune.ui.common.MatrixView;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Who reads whom: direction, layer and head to choose, the map as a matrix, and what the colours on the sample mean. */
final class AttentionPart {

    private final AttentionModel attention;
    private final ExplainModel explain;
    private final Strings strings;
    private final Said said;
    private final ComboBox<Direction> direction = new ComboBox<>();
    private final ComboBox<Depth> depth = new ComboBox<>();
    private final ComboBox<Head> head = new ComboBox<>();
    private final ComboBox<ExplanationMethod> method = new ComboBox<>();
    private final MatrixView matrix = new MatrixView();
    private final Label whose;
    private final Caption heat = new Caption();
    private final MatrixOfUnits drawn;
    private final StrongestPart strongest;
    private final SenseSwitch senses;
    private final HeadsOverview heads;
    private final LargeMap large;
    private final Section root;
    private final Executor pulses;
    private final Runnable overviewing = this::overview;
    private boolean showing;

    AttentionPart(AttentionModel attention, ExplainModel explain, MenuButton save, Executor pulses, Strings strings, Said said) {
        this.pulses = pulses;
        this.attention = attention;
        this.strings = strings;
        this.said = said;
        this.explain = explain;
        FlowPane choices = new FlowPane(
            choice(direction, "attention.direction", said::direction, attention::choose),
            choice(depth, "attention.layer", said::depth, attention::choose),
            choice(head, "attention.head", said::head, attention::choose),
            choice(method, "attention.method", said::method, explain::choose), save);
        choices.getStyleClass().add("choices");
        matrix.getStyleClass().add("attention-matrix");
        drawn = new MatrixOfUnits(attention, said);
        strongest = new StrongestPart(attention, said);
        Label rule = caption("attention.merge");
        whose = caption("attention.encoder");
        large = new LargeMap(attention, strings);
        heads = new HeadsOverview(attention, drawn, said, large::open);
        senses = new SenseSwitch(attention, strings);
        root = new Section(strings.get("attention.title"), choices, new MethodPart(explain, strings, said),
            whose, heads, matrix, heat, senses,
            strongest, rule);
        root.note().setText(strings.get("attention.hint"));
        attention.shown().addListener((shown, old, now) -> show(now));
        explain.method().addListener((chosen, old, now) -> {
            showing = true;
            fill(method, explain.methods(), now);
            showing = false;
        });
        attention.brush().focus().addListener((focus, old, now) -> point());
        MatrixPointing.install(attention, matrix);
        show(null);
    }

    Node root() {
        return root;
    }

    /** The map at the exact state seen; null where there is none. */
    MatrixFigure figure() {
        return matrix.figure();
    }

    MatrixView view() {
        return matrix;
    }

    /** The map, the same map large, all heads, and the strongest weights can be saved from a menu over them. */
    void offer(FigureExport export) {
        export.offer(matrix, "attention", () -> FigureExport.seen(matrix));
        export.offer(large.view(), "attention", () -> FigureExport.seen(large.view()));
        export.offer(heads, "heads", heads::seen);
        export.offer(strongest, "strongest", () -> FigureExport.seen(strongest));
    }

    /** Lets go of the pinned row and column; false where nothing was pinned. */
    boolean unpin() {
        MatrixPointing.unpin(matrix);
        MatrixPointing.unpin(large.view());
        return attention.brush().unpin();
    }

    /** The same map in the room of the whole sample. */
    LargeMap large() {
        return large;
    }

    private Label caption(String key) {
        Label caption = new Label(strings.get(key));
        caption.setWrapText(true);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private <T> ComboBox<T> choice(ComboBox<T> box, String name, Function<T, String> text, Consumer<T> choose) {
        MouseFocus.giveBack(box);
        box.setAccessibleText(strings.get(name));
        box.setTooltip(new Tooltip(strings.get(name)));
        box.setConverter(new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override public T fromString(String written) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        box.valueProperty().addListener((value, old, now) -> {
            if (!showing && now != null) {
                choose.accept(now);
            }
        });
        return box;
    }

    private void show(AttentionModel.Shown shown) {
        Section.show(root, shown != null);
        if (shown == null) {
            matrix.matrixProperty().set(null);
            large.show(null, "");
            return;
        }
        showing = true;
        fill(direction, shown.directions(), shown.direction());
        fill(depth, shown.depths(), shown.depth());
        List<Head> heads = new ArrayList<>(List.of(new Head.Mean()));
        IntStream.range(0, shown.heads()).forEach(index -> heads.add(new Head.One(index)));
        fill(head, heads, shown.head());
        fill(method, explain.methods(), explain.method().get());
        showing = false;
        Section.show(whose, shown.ofEncoder());
        Section.show(depth, shown.explanation().isEmpty());
        Section.show(head, shown.explanation().isEmpty());
        Matrix map = shown.matrix().map(units -> drawn.of(shown.direction(), units)).orElse(null);
        matrix.matrixProperty().set(map);
        Section.show(matrix, map != null);
        Section.show(senses, map != null);
        large.show(map, said.map(shown));
        pulses.execute(overviewing);
        point();
    }

    private void overview() {
        heads.show(attention.shown().get());
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, T chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
        box.setDisable(choices.size() < 2);
    }

    private void point() {
        AttentionModel.Shown shown = attention.shown().get();
        if (shown == null) {
            return;
        }
        heat.setText(shown.matrix().isEmpty() ? said.speaks(shown.explanation().orElseThrow()) : said.heat(shown.direction(),
            attention.brush().focus().get(), attention.brush().pointed()));
    }
}
