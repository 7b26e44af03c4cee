package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop on a problem that takes a second: the sign of the sum of two streams of vectors. */
class TrainerTest {

    private static final int WIDTH = 4;
    private static final TrainingPlan PLAN = new TrainingPlan(4, 5e-3, 0.1, 0.01, 1, 4, 7);

    @TempDir
    private Path folder;

    @Test
    void aTinyProblemIsLearned() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager);
            List<String> lines = new ArrayList<>();
            Trainer.Trained trained = new Trainer(
                PLAN, new Sums(24), exam(), folder.resolve("a"), report -> lines.add(report.line()))
                .train(network, Progress.SILENT, Cancellation.never());
            assertTrue(trained.score() > 0.85, () -> "score " + trained.score());
            assertEquals(trained.score(), exam().sit(network, Cancellation.never()).score(), 0);
            assertEquals(trained.epochs(), lines.size());
        }
    }

    @Test
    void aKilledRunGoesOnToTheSameWeights() throws IOException {
        float[] whole = run(folder.resolve("whole"), Integer.MAX_VALUE);
        assertThrows(CancellationException.class, () -> run(folder.resolve("killed"), 2));
        assertArrayEquals(whole, run(folder.resolve("killed"), Integer.MAX_VALUE), 0);
    }

    @Test
    void aRunKilledInTheMiddleOfAnEpochGoesOnToTheSameWeights() throws IOException {
        float[] whole = run(folder.resolve("whole"), Integer.MAX_VALUE);
        Cancellation cancellation = new Cancellation();
        assertThrows(CancellationException.class, () -> run(folder.resolve("killed"), Integer.MAX_VALUE, cancellation,
            (done, step) -> {
                if (step.startsWith("epoch 2/4, batch 5/8")) {
                    cancellation.cancel();
                }
            }));
        assertArrayEquals(whole, run(folder.resolve("killed"), Integer.MAX_VALUE), 0);
    }

    @Test
    void aKilledRunWhoseWeightsAreAveragedGoesOnToTheSame() throws IOException {
        TrainingPlan averaging = PLAN.averaging(0.6);
        float[] whole = run(averaging, folder.resolve("whole"), Integer.MAX_VALUE, new Cancellation(), Progress.SILENT);
        assertThrows(CancellationException.class,
            () -> run(averaging, folder.resolve("killed"), 2, new Cancellation(), Progress.SILENT));
        assertArrayEquals(whole,
            run(averaging, folder.resolve("killed"), Integer.MAX_VALUE, new Cancellation(), Progress.SILENT), 0);
        assertFalse(Arrays.equals(whole, run(folder.resolve("own"), Integer.MAX_VALUE)));
    }

    @Test
    void theLastEpochIsTakenWhereNothingIsChosenBy() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Exam undecided = new Exam(exam().papers(), Criterion.NONE);
            // So slow that no epoch is better than the first.
            Trainer.Trained trained = new Trainer(new TrainingPlan(4, 1e-9, 0.1, 0, 1, 4, 7), new Sums(8), undecided,
                folder.resolve("a"), report -> { }).train(network(manager), Progress.SILENT, Cancellation.never());
            assertEquals(4, trained.bestEpoch());
        }
    }

    @Test
    void aScoreIsLearnedByItsAbsoluteError() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager, List.of("score"));
            Trainer.Trained trained = new Trainer(PLAN, new Sums(24), exam(), folder, report -> { })
                .train(network, Progress.SILENT, Cancellation.never());
            assertTrue(trained.score() > -0.4, () -> "mean absolute error " + -trained.score());
        }
    }

    @Test
    void aRateThatIsTooHighIsToldInASentence() {
        TrainingPlan wild = new TrainingPlan(3, 1e30, 0, 0.01, 1e30, 3, 7);
        BadInput problem = assertThrows(BadInput.class, () -> {
            try (NDManager manager = NDManager.newBaseManager()) {
                new Trainer(wild, new Sums(8), exam(), folder, report -> { })
                    .train(network(manager), Progress.SILENT, Cancellation.never());
            }
        });
        assertTrue(problem.getMessage().startsWith("Training ran away at epoch 1"), problem.getMessage());
    }

    @Test
    void anotherPlansStateIsRefused() throws IOException {
        run(folder, Integer.MAX_VALUE);
        TrainingPlan other = new TrainingPlan(5, 5e-3, 0.1, 0.01, 1, 4, 7);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager);
            Trainer trainer = new Trainer(other, new Sums(8), exam(), folder, report -> { });
            assertThrows(BadInput.class, () -> trainer.train(network, Progress.SILENT, Cancellation.never()));
        }
    }

    @Test
    void theRateRisesAndFallsToNothing() {
        TrainingPlan plan = new TrainingPlan(1, 2, 0.1, 0, 1, 1, 0);
        assertEquals(0.2, plan.rate(0, 100), 1e-9);
        assertEquals(2, plan.rate(9, 100), 1e-9);
        assertEquals(2, plan.rate(10, 100), 1e-9);
        assertEquals(1, plan.rate(55, 100), 1e-9);
        assertTrue(plan.rate(99, 100) > 0);
        assertFalse(plan.rate(99, 100) > 0.03);
    }

    /** Trains with a fixed seed and stops, as if killed, after so many epochs. */
    private static float[] run(Path checkpoints, int epochs) throws IOException {
        return run(checkpoints, epochs, new Cancellation(), Progress.SILENT);
    }

    private static float[] run(Path checkpoints, int epochs, Cancellation cancellation, Progress progress)
        throws IOException {
        return run(PLAN, checkpoints, epochs, cancellation, progress);
    }

    private static float[] run(TrainingPlan plan, Path checkpoints, int epochs, Cancellation cancellation, Progress progress)
        throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager);
            new Trainer(plan, new Sums(8), exam(), checkpoints, report -> {
                if (report.epoch() + 1 == epochs) {
                    cancellation.cancel();
                }
            }).train(network, progress, cancellation);
            return network.parameters().byName().values().stream().map(array -> array.toFloatArray())
                .reduce(new float[0], TrainerTest::joined);
        }
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Network network(NDManager manager) {
        return network(manager, List.of("negative", "neutral", "positive"));
    }

    private static Network network(NDManager manager, List<String> labels) {
        StreamSpec rows = new StreamSpec.Rows(WIDTH, 6);
        ModelSpec spec = Variant.OPTIMISED.spec(Map.of(Modality.TEXT, rows, Modality.AUDIO, rows),
            new ModelSpec.Size(16, 2, 1, 32), 0.1, labels);
        return Network.of(spec, manager, 3);
    }

    private static Exam exam() {
        List<Lesson> asked = IntStream.range(0, 10).boxed().flatMap(i -> new Sums(10).batch(99, i).stream()).toList();
        return new Exam(List.of(new Exam.Paper("sums", 1, asked)));
    }

    /** Batches of two streams, the second now and then absent, whose common mean decides the label. */
    private record Sums(int batches) implements Lessons {

        @Override public List<Lesson> batch(int epoch, int number) {
            RandomGenerator random = Draw.of(1, epoch, number);
            return IntStream.range(0, 16).mapToObj(i -> {
                int label = random.nextInt(3);
                Stream first = rows(label, random);
                Features features = random.nextInt(4) == 0 ? new Features(Map.of(Modality.TEXT, first))
                    : new Features(Map.of(Modality.TEXT, first, Modality.AUDIO, rows(label, random)));
                return new Lesson(features, label);
            }).toList();
        }

        private static Stream rows(int label, RandomGenerator random) {
            int length = 1 + random.nextInt(5);
            float[] values = new float[length * WIDTH];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (label - 1 + 0.4 * random.nextGaussian());
            }
            return new Stream.Vectors(
                values, WIDTH, Collections.nCopies(length, new Position.Row(0, Optional.empty())));
        }
    }
}
