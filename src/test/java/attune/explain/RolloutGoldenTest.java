package attune.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.RelevanceMap;
import attune.domain.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rollout against the golden files: attention stands in records as float, so figures agree to its precision. */
class RolloutGoldenTest {

    private static final Target TARGET = new Target(0, "negative");

    @Test
    void oneStream() throws IOException {
        JsonNode golden = golden("attention_rollout");
        JsonNode shape = golden.path("attention_layers_heads_q_k").path("shape");
        int layers = shape.get(0).asInt();
        int heads = shape.get(1).asInt();
        int n = shape.get(2).asInt();
        float[] all = floats(golden.path("attention_layers_heads_q_k"));
        List<Position> positions = positions(n);
        List<AttentionMap> maps = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int head = 0; head < heads; head++) {
                int from = (layer * heads + head) * n * n;
                maps.add(new AttentionMap(new Direction(Modality.TEXT, Modality.TEXT), Stage.SELF, layer, head, positions,
                    positions, Arrays.copyOfRange(all, from, from + n * n)));
            }
        }
        Explanation rollout = Rollout.of(
            new Observed(maps, Map.of(Modality.TEXT, positions), Optional.empty(), Masking.NONE), TARGET);
        assertArrayEquals(floats(golden.path("rollout")), rollout.maps().getFirst().values(), 1e-6f);
    }

    @Test
    void twoStreams() throws IOException {
        JsonNode golden = golden("attention_rollout_two_streams");
        Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
        positions.put(Modality.TEXT, positions(golden.path("self_text").path("shape").get(0).asInt()));
        positions.put(Modality.VISION, positions(golden.path("self_vision").path("shape").get(0).asInt()));
        List<AttentionMap> maps = List.of(
            map(golden, "self_text", Modality.TEXT, Modality.TEXT, Stage.SELF, positions),
            map(golden, "self_vision", Modality.VISION, Modality.VISION, Stage.SELF, positions),
            map(golden, "cross_text_reads_vision", Modality.TEXT, Modality.VISION, Stage.CROSS, positions),
            map(golden, "cross_vision_reads_text", Modality.VISION, Modality.TEXT, Stage.CROSS, positions));
        Explanation rollout = Rollout.of(new Observed(maps, positions, Optional.empty(), Masking.NONE), TARGET);
        float[] joined = floats(golden.path("rollout"));
        int text = positions.get(Modality.TEXT).size();
        int n = text + positions.get(Modality.VISION).size();
        assertEquals(4, rollout.maps().size());
        for (RelevanceMap map : rollout.maps()) {
            int top = map.direction().reader() == Modality.TEXT ? 0 : text;
            int left = map.direction().read() == Modality.TEXT ? 0 : text;
            for (int row = 0; row < map.rows().size(); row++) {
                for (int column = 0; column < map.columns().size(); column++) {
                    assertEquals(joined[(top + row) * n + left + column], map.value(row, column), 1e-6f,
                        map.direction().id() + " " + row + " " + column);
                }
            }
        }
        double sum = 0;
        for (var relevance : rollout.relevance().values()) {
            for (float value : relevance.values()) {
                sum += value;
            }
        }
        assertEquals(1, sum, 1e-5, "all relevance is that of the pooled rows, which sum to 1");
    }

    /** The same two layers, the first of them an encoder's: rollout goes through it, raw attention is the network's alone. */
    @Test
    void anEncoderThatIsReadThroughComesFirst() {
        List<Position> positions = positions(2);
        AttentionMap own = one(Stage.SELF, positions, 0.5f, 0.5f, 0, 1);
        AttentionMap encoder = one(Stage.ENCODER, positions, 0, 1, 1, 0);
        Observed observed = new Observed(
            List.of(own, encoder), Map.of(Modality.TEXT, positions), Optional.empty(), Masking.NONE);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, Rollout.of(observed, TARGET).maps().getFirst().values(), 1e-6f);
        AttentionMap other = one(Stage.ENCODER, positions, 0, 1, 0, 1);
        Observed uneven = new Observed(
            List.of(own, other), Map.of(Modality.TEXT, positions), Optional.empty(), Masking.NONE);
        assertArrayEquals(new float[] {0.375f, 0.625f, 0, 1}, Rollout.of(uneven, TARGET).maps().getFirst().values(), 1e-6f);
        assertArrayEquals(own.weights(), RawAttention.of(uneven, TARGET).maps().getFirst().values(), 1e-6f);
    }

    private static AttentionMap one(Stage stage, List<Position> positions, float... weights) {
        return new AttentionMap(new Direction(Modality.TEXT, Modality.TEXT), stage, 0, 0, positions, positions, weights);
    }

    private static AttentionMap map(JsonNode golden, String name, Modality reader, Modality read, Stage stage,
        Map<Modality, List<Position>> positions) {
        return new AttentionMap(new Direction(reader, read), stage, 0, 0, positions.get(reader), positions.get(read),
            floats(golden.path(name)));
    }

    private static List<Position> positions(int n) {
        return IntStream.range(0, n).<Position>mapToObj(i -> new Position.Row(i, Optional.empty())).toList();
    }

    private static float[] floats(JsonNode array) {
        JsonNode data = array.path("data");
        float[] values = new float[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) data.get(i).asDouble();
        }
        return values;
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = RolloutGoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
