package attune.training;

import attune.dataset.Task;
import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tries the candidates of {@link Trials} one after the other: {@code base}, one seed, judged on validation. The record is
 * written after each, so that a stopped tuning goes on where it was.
 */
public final class Tuning {

    private static final String VARIANT = "base";

    private final Course course;
    private final Path folder;
    private final long seed;

    /**
     * Prepares a tuning.
     *
     * @param folder of the record, {@code <corpus>-<task><start>.tsv}, and of the trainings while they last
     */
    public Tuning(Course course, Path folder, long seed) {
        this.course = course;
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Runs the trials that the record lacks.
     *
     * @param most trials, 1 to 8
     * @param line is told of each trial in a line
     * @return the file of the record
     */
    public Path run(int most, Consumer<String> line, Progress progress, Cancellation cancellation) throws IOException {
        Task task = course.order().task();
        Path record = folder.resolve(Trials.fileName(course.order().corpus().name(), task, course.order().start()));
        List<Trials.Trial> done = new ArrayList<>(Files.exists(record) ? read(record) : List.of());
        List<Trials.Candidate> wanted = Trials.grid(course.order().width()).stream().limit(most).toList();
        for (int i = 0; i < wanted.size(); i++) {
            Trials.Candidate candidate = wanted.get(i);
            if (done.stream().noneMatch(trial -> trial.candidate().equals(candidate) && trial.seed() == seed)) {
                Preset preset = Preset.tuned(candidate, "a trial");
                VariantTraining.Result result = new VariantTraining(
                    course, VARIANT, preset, seed, folder.resolve("trial-" + (i + 1)))
                    .run(report -> { }, progress.part((double) i / wanted.size(), (i + 1.0) / wanted.size()), cancellation);
                done.add(new Trials.Trial(
                    candidate, seed, result.trained().score(), result.trained().bestEpoch(), result.seconds()));
                ReplacedFile.write(record, out ->
                    out.write(new Trials(done).table().getBytes(StandardCharsets.UTF_8)));
                line.accept(new Trials(done).table().lines().reduce((first, last) -> last).orElseThrow());
            }
        }
        return record;
    }

    private static List<Trials.Trial> read(Path record) throws IOException {
        try {
            return Trials.read(Files.readString(record)).trials();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadInput(e, "training.broken-checkpoint", record);
        }
    }
}
