package attune.experiment;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.store.RunFolder;
import attune.training.Course;
import attune.training.CourseOrder;
import attune.training.Preset;
import attune.training.VariantTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the run of a job: course, training, exams, and then everything moved to its place, so that a run that stands there
 * is whole. A course is kept for the next job that takes the same.
 */
final class Workshop {

    private static final double COURSE = 0.05;
    private static final double TRAINED = 0.9;

    private final Path out;
    private final Lent lent;
    private final String mark;
    private final Size size;
    private final Examiner examiner;
    private Course kept;
    private String keptName = "";

    /**
     * How much of each corpus is taken.
     *
     * @param samples of each train list at most
     * @param epochs at most
     */
    record Size(int samples, int epochs) {
        static final Size WHOLE = new Size(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * A workshop.
     *
     * @param out runs go there; models, unfinished ones too, below {@code models} in it
     * @param lent the models that jobs may begin with
     * @param mark tells the working folders of one process from those of another beside it
     */
    Workshop(Path out, Lent lent, String mark, Size size, Examiner examiner) {
        this.out = out;
        this.mark = mark;
        this.lent = lent;
        this.size = size;
        this.examiner = examiner;
    }

    /** Where the run of that name stands once it is finished. */
    static Path place(Path out, String name) {
        return out.resolve(name);
    }

    /** Whether the run of a job stands there, trained by the preset as it now is. */
    boolean finished(Job job) {
        Path folder = place(out, job.name());
        return Files.isRegularFile(folder.resolve("run.json"))
            && preset(job, order(job)).told().equals(RunFolder.open(folder).run().notes().get("preset"));
    }

    void make(Job job, Consumer<String> log, Progress progress, Cancellation cancellation) throws IOException {
        Course course = course(job, log, progress.part(0, COURSE), cancellation);
        Preset preset = preset(job, course.order());
        Path model = out.resolve("models").resolve(job.name());
        VariantTraining training = new VariantTraining(course, job.variant(), preset, job.seed(), model);
        VariantTraining.Result result = training.run(
            report -> log.accept("  " + report.line()), progress.part(COURSE, TRAINED), cancellation);
        Path making = out.resolve("models").resolve("making-" + job.name());
        for (Subject other : job.elsewhere()) {
            if (other.there()) {
                examiner.examine(result.model().folder(), other, Job.Depth.ANSWERS, making, Progress.SILENT, cancellation);
                move(making, place(out, job.name(other)));
            }
        }
        examiner.examine(
            result.model().folder(), job.subject(), job.depth(), making, progress.part(TRAINED, 1), cancellation);
        move(making, place(out, job.name()));
    }

    private Preset preset(Job job, CourseOrder order) {
        Preset preset = Preset.of(job.preset(), order);
        return preset.epochs() > size.epochs() ? preset.withEpochs(size.epochs()) : preset;
    }

    private Course course(Job job, Consumer<String> log, Progress progress, Cancellation cancellation) throws IOException {
        String name = job.subject().name() + " " + job.start();
        if (!name.equals(keptName)) {
            kept = null;
            kept = prepare(order(job), name, progress, cancellation);
            keptName = name;
            log.accept("  course " + kept.name() + ", split " + kept.hash() + ": train " + kept.train().size() + ", validation "
                + kept.validation().size() + "; " + kept.features());
            kept.faults().forEach(fault -> log.accept("  " + fault.problem().getMessage()));
        }
        return kept;
    }

    private Course prepare(CourseOrder order, String name, Progress progress, Cancellation cancellation) {
        return Course.prepare(
            order, out.resolve("models").resolve("course-" + name.replace(' ', '-') + mark), progress, cancellation);
    }

    private CourseOrder order(Job job) {
        CourseOrder order = plain(job);
        return switch (job.start()) {
            case SCRATCH -> order;
            case PRETRAINED_TEXT -> order.startingFromText(own(lent.text()));
            case FROZEN_VISION -> order.seeingThrough(ModelFolder.open(lent.vision()));
        };
    }

    /** Of Attune's own: one that was made elsewhere would have to be agreed to, and no run of the experiment reads through it. */
    private static ModelFolder own(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        if (model.script().isPresent()) {
            throw new BadInput("models.closed", folder);
        }
        return model;
    }

    private CourseOrder plain(Job job) {
        return CourseOrder.of(job.subject().open(), job.subject().task(), job.subject().protocol()).atMost(size.samples());
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            remove(to);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
