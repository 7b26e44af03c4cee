package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Predictions;
import attune.domain.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of CMU-MOSI scores against the golden values, whatever scores the file holds. */
class MosiRegressionMetricsGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode golden;
    private static Measurement measured;

    @BeforeAll
    static void measure() throws IOException {
        try (var file = MosiRegressionMetricsGoldenTest.class.getResourceAsStream("/golden/mosi_regression_metrics.json")) {
            golden = JSON.readTree(file);
        }
        double[] truth = numbers("truth");
        int n = truth.length;
        measured = Measurement.of(new TreeMap<>(Map.of(1L, new Predictions(new Task.Scores(-3, 3),
            IntStream.range(0, n).mapToObj(String::valueOf).toArray(String[]::new), truth, numbers("predicted"),
            new float[0][], IntStream.range(0, n).toArray()))));
    }

    private static double[] numbers(String name) throws IOException {
        return JSON.treeToValue(golden.get(name).get("data"), double[].class);
    }

    @ParameterizedTest
    @CsvSource({"acc2_nonnegative, acc2-nonnegative", "f1_nonnegative, f1-nonnegative", "acc2_nonzero, acc2-nonzero",
        "f1_nonzero, f1-nonzero", "acc5, acc5", "acc7, acc7", "mae, mae", "corr, correlation"})
    void agreesWithTheGoldenValue(String name, String figure) {
        assertEquals(golden.get(name).asDouble(), measured.figure(figure).value(), 1e-11);
    }
}
