package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.HeadReadings;
import attune.domain.Modality;
import attune.domain.Predictions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Heads beside being right. */
class HeadFiguresTest {

    @Test
    void aHeadThatKnowsIsToldFromOneThatDoesNot() {
        int n = 400;
        Random random = new Random(3);
        int[] truth = new int[n];
        int[] answer = new int[n];
        float[][] mass = new float[3][n];
        float[][] entropy = new float[3][n];
        for (int i = 0; i < n; i++) {
            answer[i] = random.nextInt(3);
            boolean right = random.nextDouble() < 0.5;
            truth[i] = right ? answer[i] : (answer[i] + 1) % 3;
            mass[0][i] = 1;
            mass[1][i] = 0.25f;
            mass[2][i] = Float.NaN;
            entropy[0][i] = (right ? 0.3f : 0.6f) + 0.2f * random.nextFloat();
            entropy[1][i] = random.nextFloat();
            entropy[2][i] = Float.NaN;
        }
        Direction direction = new Direction(Modality.TEXT, Modality.AUDIO);
        Predictions run = MadeRuns.of(3, truth, answer);
        List<HeadFigures> figures = HeadFigures.of(new HeadReadings(List.of(new HeadReadings.Head(Stage.CROSS, 0, direction, 0),
            new HeadReadings.Head(Stage.CROSS, 0, direction, 1), new HeadReadings.Head(Stage.CROSS, 0, direction, 2)),
            run.ids().toArray(String[]::new),
            mass, entropy), run);
        HeadFigures knows = figures.get(0);
        assertTrue(knows.correlation() < -0.8 && knows.interval().high() < -0.8 && knows.p() < 0.01,
            "it is focused where the answer is right: " + knows);
        assertTrue(knows.interval().contains(knows.correlation()));
        assertTrue(figures.get(1).interval().contains(0) && figures.get(1).p() > 0.05);
        assertEquals(0.25, figures.get(1).mass(), 1e-6);
        assertEquals(0, figures.get(2).samples());
        assertTrue(Double.isNaN(figures.get(2).correlation()), "what reads nothing has nothing to do with anything");
        assertFalse(Double.isNaN(knows.p()));
    }
}
