package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equation 9 against the golden values, whatever classes and samples the file holds. */
class ClassificationMetricsGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double EXACT = 1e-12;

    static Stream<JsonNode> cases() throws IOException {
        try (var file = ClassificationMetricsGoldenTest.class.getResourceAsStream("/golden/classification_metrics.json")) {
            return StreamSupport.stream(JSON.readTree(file).get("cases").spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheGoldenValues(JsonNode golden) throws IOException {
        int classes = golden.get("classes").asInt();
        Confusion confusion = Confusion.of(
            JSON.treeToValue(golden.get("truth"), int[].class), JSON.treeToValue(golden.get("predicted"), int[].class), classes);

        int[][] expected = JSON.treeToValue(golden.get("confusion_rows_truth"), int[][].class);
        for (int c = 0; c < classes; c++) {
            assertArrayEquals(expected[c], confusion.counts()[c]);
        }
        assertEquals(golden.get("accuracy").asDouble(), confusion.accuracy(), EXACT);
        assertEquals(golden.get("macro_precision").asDouble(), confusion.macroPrecision(), EXACT);
        assertEquals(golden.get("macro_recall").asDouble(), confusion.macroRecall(), EXACT);
        assertEquals(golden.get("f1_of_macro_precision_and_recall").asDouble(), confusion.f1OfMacroMeans(), EXACT);
        assertEquals(golden.get("mean_of_class_f1").asDouble(), confusion.meanOfClassF1(), EXACT);
        assertArrayEquals(numbers(golden, "class_precision"),
            IntStream.range(0, classes).mapToDouble(confusion::precision).toArray(), EXACT);
        assertArrayEquals(numbers(golden, "class_recall"),
            IntStream.range(0, classes).mapToDouble(confusion::recall).toArray(), EXACT);
        assertArrayEquals(numbers(golden, "class_f1"),
            IntStream.range(0, classes).mapToDouble(confusion::f1).toArray(), EXACT);
    }

    private static double[] numbers(JsonNode golden, String name) throws IOException {
        return JSON.treeToValue(golden.get(name), double[].class);
    }
}
