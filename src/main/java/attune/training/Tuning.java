package attune.training;

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
import java.util.function.Function;

/**
 * Tries the candidates of {@link Trials} one after the other, one seed, judged on validation: {@code base}, or in fine-tuning
 * {@code early-concat}, which was the best from pretrained text. The record is
 * written after each, so that a stopped tuning goes on where it was.
 */
public final class Tuning {

    private static final String TRIAL = "a trial";

    private final Course course;
    private final Path folder;
    private final long seed;
    private final Way way;

    private record Way(String variant, List<Trials.Candidate> candidates, Function<Trials.Candidate, Preset> preset,
        String record) {
    }

    /**
     * Prepares a tuning.
     *
     * @param preset tuned or fine-tuned
     * @param folder of the record, {@code <corpus>-<task><start>.tsv}, and of the trainings while they last
     */
    public Tuning(Course course, String preset, Path folder, long seed) {
        this.way = way(preset, course.order());
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
        Path record = folder.resolve(way.record());
        List<Trials.Trial> done = new ArrayList<>(Files.exists(record) ? read(record) : List.of());
        List<Trials.Candidate> wanted = Trials.in(course.order().width(), way.candidates()).stream().limit(most)
            .toList();
        for (int i = 0; i < wanted.size(); i++) {
            Trials.Candidate candidate = wanted.get(i);
            if (done.stream().noneMatch(trial -> trial.candidate().equals(candidate) && trial.seed() == seed)) {
                Preset preset = way.preset().apply(candidate);
                VariantTraining.Result result = new VariantTraining(
                    course, way.variant(), preset, seed, folder.resolve("trial-" + (i + 1)))
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

    private static Way way(String preset, CourseOrder order) {
        String corpus = order.corpus().name();
        return switch (preset) {
            case Preset.TUNED -> new Way("base", Trials.GRID, candidate -> Preset.tuned(candidate, TRIAL),
                Trials.fileName(corpus, order.task(), order.start()));
            case Preset.FINE_TUNED -> new Way("early-concat", Trials.FINE, candidate -> Preset.fineTuned(candidate, TRIAL),
                Trials.fineFileName(corpus, order.task(), order.start()));
            default -> throw new BadInput("training.no-trials", preset);
        };
    }

    private static List<Trials.Trial> read(Path record) throws IOException {
        try {
            return Trials.read(Files.readString(record)).trials();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadInput(e, "training.broken-checkpoint", record);
        }
    }
}
