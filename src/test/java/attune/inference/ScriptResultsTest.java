package attune.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Argument;
import attune.domain.ScriptSpec.Part;
import attune.domain.ScriptSpec.Result;
import attune.domain.StreamSpec;
import attune.domain.Timing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers that cannot be shown are refused, wherever a network gives them back. */
class ScriptResultsTest {

    private static final List<Position> WORDS = List.of(
        new Position.Piece("good", new CharSpan(0, 4), Optional.empty(), Timing.GIVEN),
        new Position.Piece("day", new CharSpan(5, 8), Optional.empty(), Timing.GIVEN));
    private static final ScriptSpec SPEC = new ScriptSpec("small",
        Map.of(Modality.TEXT, new StreamSpec.Tokens("tokenizer.json", 9, 8)), ScriptSpec.Lengths.ANY,
        List.of(new Argument(Modality.TEXT, Part.VALUES), new Argument(Modality.TEXT, Part.MASK)),
        List.of(new Result.Logits(), new Result.Gates(),
            new Result.Attention(new Direction(Modality.TEXT, Modality.TEXT), AttentionMap.Stage.SELF, 0)),
        List.of("bad", "good"), 1);

    private static String refused(float logit, float gate, float weight) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList back = new NDList(manager.create(new float[] {logit, 0}, new Shape(1, 2)),
                manager.create(new float[] {gate}, new Shape(1, 1)),
                manager.create(new float[] {weight, 0.5f, 0.5f, 0.5f}, new Shape(1, 1, 2, 2)));
            ScriptResults results = new ScriptResults(SPEC, Path.of("model.pt"), back, Map.of(Modality.TEXT, WORDS));
            return assertThrows(BadInput.class, () -> {
                results.prediction();
                results.gates();
                results.attention();
            }).sentence(Locale.ENGLISH);
        }
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertTrue(refused(Float.NaN, 1, 0.5f).contains("gave logits that are no finite numbers"));
        assertTrue(refused(1, Float.NaN, 0.5f).contains("gave gates that are no finite numbers"));
    }

    @Test
    void attentionIsAShareOfWhatIsRead() {
        for (float weight : new float[] {Float.NaN, -1, 5}) {
            assertEquals("model.pt gave attention text->text that is not between 0 and 1; return the weights after the softmax, "
                + "or name that output \"other\" in manifest.json.", refused(1, 1, weight));
        }
    }
}
