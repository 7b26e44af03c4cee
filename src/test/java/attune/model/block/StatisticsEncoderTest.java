package attune.model.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsEncoderTest {

    private static final int BANDS = 24;
    private static final int FRAMES = 6;
    private static final int COUNT = SegmentStatistics.count(BANDS);

    @Test
    void statisticsAreMeansSpreadsAndChangesInTheirOrder() {
        double[] values = noise(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray told = new SegmentStatistics(Parameters.of(manager, DataType.FLOAT64, 1), BANDS, FRAMES)
                .of(EngineMemory.of(manager, DataType.FLOAT64, values, 2, BANDS, FRAMES));
            assertEquals(COUNT, told.getShape().get(1));
            double[] second = told.get(1).toDoubleArray();
            double[] band = new double[FRAMES];
            System.arraycopy(values, (BANDS + 3) * FRAMES, band, 0, FRAMES);
            assertEquals(mean(band), second[3], 1e-9);
            assertEquals(Math.log(variance(band) + 1e-4), second[BANDS + 3], 1e-9);
            double[] coefficient = new double[FRAMES];
            for (int t = 0; t < FRAMES; t++) {
                for (int b = 0; b < BANDS; b++) {
                    coefficient[t] += Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * 5 * (b + 0.5) / BANDS)
                        * values[(BANDS + b) * FRAMES + t];
                }
            }
            double change = 0;
            for (int t = 2; t < FRAMES; t++) {
                change += Math.abs(coefficient[t] - coefficient[t - 2]) / (FRAMES - 2);
            }
            assertEquals(mean(coefficient), second[2 * BANDS + 5], 1e-6);
            assertEquals(Math.log(variance(coefficient) + 1e-4), second[2 * BANDS + 20 + 5], 1e-6);
            assertEquals(Math.log(change + 1e-2), second[2 * BANDS + 40 + 5], 1e-6);
            double before = (coefficient[0] + coefficient[1] + coefficient[2]) / 3;
            double after = (coefficient[3] + coefficient[4] + coefficient[5]) / 3;
            assertEquals(after - before, second[2 * BANDS + 60 + 5], 1e-6);
            Arrays.sort(coefficient);
            assertEquals(coefficient[1], second[2 * BANDS + 80 + 3 * 5], 1e-6);
            assertEquals(coefficient[3], second[2 * BANDS + 80 + 3 * 5 + 1], 1e-6);
            assertEquals(coefficient[5], second[2 * BANDS + 80 + 3 * 5 + 2], 1e-6);
        }
    }

    @Test
    void gradientsOfParametersAndOfTheSoundAreThoseOfDifferences() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = Parameters.of(manager, DataType.FLOAT64, 1);
            StatisticsEncoder encoder = new StatisticsEncoder(parameters, BANDS, FRAMES, 8);
            NDArray sound = EngineMemory.of(manager, DataType.FLOAT64, noise(3), 3, BANDS, FRAMES);
            Map<String, NDArray> arrays = new LinkedHashMap<>(parameters.byName());
            arrays.put("sound", sound);
            arrays.values().forEach(array -> array.setRequiresGradient(true));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(encoder.forward(sound).square().sum());
            }
            Slopes.equal(manager, arrays, call -> {
                try (NDArray told = encoder.forward(sound); NDArray loss = told.square().sum()) {
                    return loss.toDoubleArray()[0];
                }
            });
        }
    }

    /** In digital silence nothing varies: the logarithm of no variance must not spoil the gradient. */
    @Test
    void silenceHasAGradient() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = Parameters.of(manager, DataType.FLOAT32, 1);
            StatisticsEncoder encoder = new StatisticsEncoder(parameters, BANDS, FRAMES, 8);
            NDArray silence = manager.zeros(new Shape(2, BANDS, FRAMES)).sub(2);
            silence.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(encoder.forward(silence).square().sum());
            }
            for (float slope : silence.getGradient().toFloatArray()) {
                assertTrue(Float.isFinite(slope));
            }
        }
    }

    /** What is computed of a sound goes when the sound goes, not when the model does. */
    @Test
    void nothingIsLeftBehindByASound() {
        try (NDManager manager = NDManager.newBaseManager()) {
            StatisticsEncoder encoder = new StatisticsEncoder(Parameters.of(manager, DataType.FLOAT32, 1), BANDS, FRAMES, 8);
            int before = manager.getManagedArrays().size();
            try (NDManager sound = manager.newSubManager()) {
                encoder.forward(sound.ones(new Shape(2, BANDS, FRAMES)));
            }
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private static double[] noise(int segments) {
        return new Random(7).doubles((long) segments * BANDS * FRAMES, -2, 2).toArray();
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double... values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
