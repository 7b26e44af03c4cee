package attune.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.RelevanceMap;
import attune.domain.Target;
import attune.domain.Variant;
import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.MatrixFigure;
import attune.figure.Numbers;
import attune.figure.Scale;
import attune.inference.Forward;
import attune.inference.InferenceSession;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.variant.SmallInputs;
import attune.model.weights.Safetensors;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An asymmetric pattern from the network to the figure: where text reads sound all queries are 0, so that each row is even, and
 * where sound reads text they are as drawn. Whoever swaps rows and columns, or directions, on the way is caught.
 */
class RowsAndColumnsTest {

    private static final Direction EVEN = new Direction(Modality.TEXT, Modality.AUDIO);
    private static final Direction UNEVEN = new Direction(Modality.AUDIO, Modality.TEXT);
    private static final int WORDS = 3;
    private static final int SECONDS = 7;

    @TempDir private Path folder;

    private Forward read() {
        ModelSpec spec = SmallInputs.spec(Variant.OPTIMISED);
        Path file = folder.resolve("patterned.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, 7);
            network.parameters().byName().forEach((name, array) -> {
                if (name.startsWith("cross.0." + EVEN.id() + ".query")) {
                    try (NDArray zeros = manager.zeros(array.getShape(), DataType.FLOAT32)) {
                        network.parameters().assign(name, zeros);
                    }
                } else if (name.equals("cross.0." + UNEVEN.id() + ".query.weight")) {
                    try (NDArray large = manager.randomNormal(new Shape(array.getShape().getShape()), DataType.FLOAT32)) {
                        network.parameters().assign(name, large);
                    }
                }
            });
            Safetensors.write(file, network.parameters().byName());
        }
        Features features = SmallInputs.features(6, WORDS, 0, SECONDS);
        try (InferenceSession session = InferenceSession.open(spec, file, "cpu", Progress.SILENT)) {
            return session.read(features, Masking.NONE);
        }
    }

    @Test
    void rowsAreTheReadersFromNetworkToFigure() {
        Forward forward = read();
        for (AttentionMap map : forward.attention()) {
            boolean even = map.direction().equals(EVEN);
            assertEquals(map.direction().reader() == Modality.TEXT ? WORDS : SECONDS, map.rows().size(), map.direction().id());
            assertEquals(map.direction().read() == Modality.TEXT ? WORDS : SECONDS, map.columns().size(), map.direction().id());
            for (int row = 0; row < map.rows().size(); row++) {
                double sum = 0;
                for (int column = 0; column < map.columns().size(); column++) {
                    sum += map.weight(row, column);
                    if (even) {
                        assertEquals(1.0 / SECONDS, map.weight(row, column), 1e-6, "text reads every second alike");
                    }
                }
                assertEquals(1, sum, 1e-5);
            }
        }
        AttentionMap uneven = forward.attention().stream().filter(map -> map.direction().equals(UNEVEN)).findFirst()
            .orElseThrow();
        assertTrue(IntStream.range(0, WORDS).anyMatch(word -> Math.abs(uneven.weight(0, word) - 1.0 / WORDS) > 0.02));
        Observed observed = Observed.of(forward, Masking.NONE);
        Explanation raw = RawAttention.of(observed, new Target(0, "negative"));
        assertEquals(1.0 / SECONDS, raw.map(EVEN).orElseThrow().value(WORDS - 1, SECONDS - 1), 1e-6);
        Explanation rollout = Rollout.of(observed, new Target(0, "negative"));
        for (Explanation explanation : List.of(raw, rollout)) {
            for (Direction direction : List.of(EVEN, UNEVEN)) {
                RelevanceMap map = explanation.map(direction).orElseThrow();
                assertEquals(direction.reader() == Modality.TEXT ? WORDS : SECONDS, map.rows().size());
                figureKeepsThem(map);
            }
        }
    }

    /** Each number of the figure stands under the names of its own row and column. */
    private static void figureKeepsThem(RelevanceMap map) {
        List<String> rows = IntStream.range(0, map.rows().size()).mapToObj(i -> "row" + i).toList();
        List<String> columns = IntStream.range(0, map.columns().size()).mapToObj(i -> "column" + i).toList();
        Numbers numbers = new MatrixFigure(new Matrix(Axis.names(rows), Axis.names(columns), map.values(),
            Scale.shares(map.values()), map.direction().id())).numbers();
        int value = numbers.header().indexOf("value");
        for (List<String> line : numbers.rows()) {
            int row = rows.indexOf(line.get(numbers.header().indexOf("row_name")));
            int column = columns.indexOf(line.get(numbers.header().indexOf("column_name")));
            assertEquals(map.value(row, column), Float.parseFloat(line.get(value)), 0);
        }
    }
}
