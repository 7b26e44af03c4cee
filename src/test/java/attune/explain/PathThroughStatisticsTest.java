package attune.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.model.block.Parameters;
import attune.model.block.StatisticsEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Logarithms of variances are steep near silence, where paths begin: the steps that there are must be enough. */
class PathThroughStatisticsTest {

    private static final int BANDS = 80;
    private static final int FRAMES = 20;
    private static final int SEGMENTS = 3;

    @Test
    void integratedGradientsAddUpFromSilenceToASound() {
        float[] silence = new float[SEGMENTS * BANDS * FRAMES];
        Arrays.fill(silence, -1.9f);
        float[] sound = new float[silence.length];
        Random random = new Random(5);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.3 * random.nextGaussian() + Math.sin(i / 400.0));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            StatisticsEncoder encoder =
                new StatisticsEncoder(Parameters.of(manager, DataType.FLOAT32, 3), BANDS, FRAMES, 8);
            Function<List<NDArray>, NDArray> function = points -> {
                NDArray point = points.getFirst();
                long batch = point.getShape().get(0);
                return encoder.forward(point.reshape(batch * SEGMENTS, BANDS, FRAMES)).reshape(batch, -1).square()
                    .sum(new int[] {1});
            };
            StraightPath path = new StraightPath(List.of(StraightPath.Line.of(silence, sound, SEGMENTS, BANDS, FRAMES)),
                IntegratedGradients.STEPS, DataType.FLOAT32);
            path.walk(manager, 0, IntegratedGradients.STEPS, function);
            double[] ends = path.ends(manager, function);
            double change = ends[1] - ends[0];
            assertEquals(change, DoubleStream.of(path.attributions(0)).sum(), 0.05 * Math.abs(change));
        }
    }
}
