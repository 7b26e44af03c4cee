package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.model.variant.Cost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be trained by name, and what it costs. */
class PointsTest {

    private static final Map<Modality, StreamSpec> INPUTS = Map.of(
        Modality.TEXT, new StreamSpec.Tokens("words", 100, 20), Modality.AUDIO, new StreamSpec.Rows(7, 3));
    private static final ModelSpec.Size SIZE = new ModelSpec.Size(8, 2, 1, 16);
    private static final List<String> LABELS = List.of("a", "b", "c");

    @Test
    void theWidenedBaseHasAsManyNumbersAsOptimised() {
        long optimised = Cost.of(spec("optimised")).parameters();
        long widened = Cost.of(spec(Points.WIDENED)).parameters();
        assertTrue(Cost.of(spec("base")).parameters() < optimised - 500);
        assertTrue(Math.abs(widened - optimised) <= 2 * (2 * 8 + 1), widened + " for " + optimised);
        assertEquals(spec("base").fusion(), spec(Points.WIDENED).fusion());
    }

    @Test
    void pointsBetweenDifferByTheirSwitchAlone() {
        assertEquals(spec("base").interaction(), spec("base+gate").interaction());
        assertEquals(ModelSpec.Fusion.GATED, spec("base+gate").fusion());
        assertEquals(ModelSpec.Residual.LINEAR, spec("gated+residual").residual());
        assertEquals(new ModelSpec.MarginTerm.None(), spec("gated+residual").margin());
        assertEquals(spec("optimised").margin(), spec("gated+margin").margin());
        assertTrue(assertThrows(BadInput.class, () -> spec("best")).getMessage().contains("gated+margin"));
    }

    @Test
    void aScoreHasNoMargin() {
        ModelSpec scored = Points.spec("optimised", INPUTS, SIZE, 0, List.of("score"));
        assertTrue(scored.scored());
        assertEquals(new ModelSpec.MarginTerm.None(), scored.margin());
    }

    @Test
    void multiplyAddsAreCountedByHand() {
        // Text of 5: shared 5·64, layer 5·(4·64 + 2·8·16) + 2·25·8; audio of 1: shared 7·8, layer 4·64 + 2·8·16 + 2·8.
        long text = 5 * 64 + 5 * (256 + 256) + 400;
        long audio = 56 + 512 + 16;
        // Fusion by concatenation: 2·(8 + 1) numbers to 3 classes.
        assertEquals(2 * (text + audio + 18 * 3), Cost.flops(spec("base"), Map.of(Modality.TEXT, 5, Modality.AUDIO, 1)));
        // A round: queries and outputs of the reader, keys and values of the read, weights, and a feed-forward network.
        long round = (2 * 5 * 64 + 2 * 64 + 2 * 5 * 8 + 5 * 256) + (2 * 64 + 2 * 5 * 64 + 2 * 5 * 8 + 256);
        assertEquals(2 * (text + audio + round + 18 * 3),
            Cost.flops(spec("cross-modal"), Map.of(Modality.TEXT, 5, Modality.AUDIO, 1)));
        assertEquals(2 * (text + 18 * 3), Cost.flops(spec("cross-modal"), Map.of(Modality.TEXT, 5)) - 2 * 5 * 256);
    }

    private static ModelSpec spec(String name) {
        return Points.spec(name, INPUTS, SIZE, 0.1, LABELS);
    }
}
