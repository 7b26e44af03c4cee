package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.dataset.Corpora;
import attune.dataset.Protocol;
import attune.domain.Variant;
import attune.evaluation.Confusion;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.Tape;
import attune.model.variant.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Where the time of a training goes, variant by variant: {@code TrainingTimes NAME=PATH BATCHES PACE.tsv}. Each variant reads
 * as many batches of an epoch with the preset tuned, after a tenth as many to warm up; so the figures are of the epoch's mix of
 * lengths. The table stands beside the experiment's runs, whose page shows it.
 */
public final class TrainingTimes {

    private static final double MILLION = 1e6;

    private TrainingTimes() {
    }

    /** Nanoseconds of the parts of some steps. */
    private static final class Times {
        private long preparing;
        private long forward;
        private long backward;
        private long moving;
        private int samples;

        private long all() {
            return preparing + forward + backward + moving;
        }
    }

    /** Measures every variant. */
    public static void main(String... args) throws IOException {
        int at = args[0].indexOf('=');
        int batches = Integer.parseInt(args[1]);
        CourseOrder order = CourseOrder.of(Corpora.named(args[0].substring(0, at), Path.of(args[0].substring(at + 1))),
            Corpora.named(args[0].substring(0, at), Path.of(args[0].substring(at + 1))).tasks().getFirst(), Protocol.PUBLISHED);
        Preset preset = Preset.of(Preset.TUNED, order);
        Path work = Files.createTempDirectory("training-times");
        Course course = Course.prepare(order, work, Progress.SILENT, Cancellation.never());
        StringBuilder table = new StringBuilder("corpus\tvariant\tsamples a second\tms a batch\tpreparing\tforward\tbackward"
            + "\toptimiser\texam, ms a sample\n");
        for (Variant variant : Variant.values()) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Network network = Network.of(Points.spec(variant.id(), course.inputs(), preset.size(), preset.dropout(),
                    order.task().labels()), manager, 0);
                CourseLessons lessons = new CourseLessons(
                    course.train(), network.spec().inputs().keySet(), preset.batch(), preset.hiding(), 0);
                Times times = times(network, new LabelledLessons(lessons), batches, preset.batch());
                List<Lesson> asked = CourseLessons.only(course.validation(), network.spec().inputs().keySet())
                    .subList(0, Math.min(course.validation().size(), batches * preset.batch()));
                long begun = System.nanoTime();
                Confusion answered = new Exam(List.of(new Exam.Paper("validation", 1, asked)))
                    .sit(network, Cancellation.never()).papers().get("validation");
                double exam = (System.nanoTime() - begun) / MILLION / answered.total();
                table.append(String.format(Locale.ROOT, "%s\t%s\t%.0f\t%.1f\t%.0f %%\t%.0f %%\t%.0f %%\t%.0f %%\t%.2f%n",
                    order.corpus().name(), variant.id(), times.samples * 1e9 / times.all(),
                    times.all() / MILLION / batches, share(times.preparing, times), share(times.forward, times),
                    share(times.backward, times), share(times.moving, times), exam));
            }
        }
        System.out.print(table);
        Files.writeString(Path.of(args[2]), table);
    }

    private static double share(long part, Times times) {
        return 100.0 * part / times.all();
    }

    private static Times times(Network network, LabelledLessons objective, int batches, int size) {
        Tape.alone();
        network.parameters().requireGradients(true);
        Times times = new Times();
        try (AdamW optimiser = new AdamW(network.parameters(), 0.05, 1)) {
            steps(network, objective, optimiser, 0, Math.max(1, batches / 10), size);
            times = steps(network, objective, optimiser, 1, batches, size);
        }
        network.parameters().requireGradients(false);
        return times;
    }

    private static Times steps(Network network, LabelledLessons objective, AdamW optimiser, int epoch, int batches, int size) {
        Times times = new Times();
        for (int number = 0; number < batches; number++) {
            long begun = System.nanoTime();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Supplier<NDArray> prepared = objective.prepare(scratch, network, optimiser, epoch, number);
                long before = System.nanoTime();
                times.preparing += before - begun;
                try (Tape tape = Tape.open()) {
                    NDArray loss = prepared.get();
                    loss.getFloat();
                    long middle = System.nanoTime();
                    times.forward += middle - before;
                    tape.backward(loss);
                    times.backward += System.nanoTime() - middle;
                }
                long after = System.nanoTime();
                optimiser.step(5e-4);
                times.moving += System.nanoTime() - after;
            }
            times.samples += size;
        }
        return times;
    }
}
