package attune.training;

import attune.dataset.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The record of how the preset {@code tuned} was chosen for a corpus: at most 8 trainings of {@code base} with one seed, each
 * with the best macro F1 on validation. It is a resource {@code tuned/<corpus>-<task><start>.tsv} that the command
 * {@code attune tune} writes.
 */
public record Trials(List<Trial> trials) {

    static final int MOST = 8;
    private static final int CARRIED = 7;

    /** What is tried, in this order: rate, width and dropout around what small networks without pretrained weights like. */
    static final List<Candidate> GRID = List.of(Candidate.FIRST, new Candidate(5e-4, 64, 0.3), new Candidate(1e-3, 128, 0.3),
        new Candidate(5e-4, 128, 0.3), new Candidate(1e-3, 64, 0.5), new Candidate(2e-3, 64, 0.3),
        new Candidate(5e-4, 128, 0.1), new Candidate(2e-4, 128, 0.3));

    /** What is tried for weights that begin elsewhere: how fast they learn beside new ones, or not at all. */
    static final List<Candidate> FINE = List.of(new Candidate(1e-3, 128, 0.5, 0.1), new Candidate(1e-3, 128, 0.5, 0.3),
        new Candidate(1e-3, 128, 0.5, 0), new Candidate(2e-4, 128, 0.3, 1), new Candidate(5e-4, 128, 0.5, 1),
        new Candidate(5e-4, 128, 0.3, 0.1), new Candidate(5e-4, 128, 0.5, 0.3), new Candidate(1e-3, 128, 0.5, 1));

    /**
     * What may be chosen.
     *
     * @param carried share of the rate for weights that begin elsewhere
     */
    public record Candidate(double rate, int width, double dropout, double carried) {
        static final Candidate FIRST = new Candidate(1e-3, 64, 0.3);

        Candidate(double rate, int width, double dropout) {
            this(rate, width, dropout, 1);
        }
    }

    /**
     * One training.
     *
     * @param score what its best epoch was chosen by, on validation: macro F1, or accuracy in fine-tuning (for a score: minus
     *     the mean absolute error)
     */
    public record Trial(Candidate candidate, long seed, double score, int bestEpoch, double seconds) {
    }

    public Trials {
        trials = List.copyOf(trials);
        if (trials.isEmpty() || trials.size() > MOST) {
            throw new IllegalArgumentException("there are 1 to " + MOST + " trials, got " + trials.size());
        }
    }

    public Trial best() {
        return trials.stream().max(Comparator.comparingDouble(Trial::score)).orElseThrow();
    }

    /** What is tried for a width that is given: the candidates in it, each once. */
    static List<Candidate> grid(OptionalInt width) {
        return in(width, GRID);
    }

    static List<Candidate> in(OptionalInt width, List<Candidate> candidates) {
        return candidates.stream().map(each ->
            new Candidate(each.rate(), width.orElse(each.width()), each.dropout(), each.carried())).distinct().toList();
    }

    /** The record of a corpus, task and start, else of its polarities from that start, where there is one. */
    public static Optional<Trials> recorded(String corpus, Task task, Start start) {
        return recorded(fileName(corpus, task, start)).or(() -> recorded(fileName(corpus, Task.POLARITY, start)));
    }

    /** The record of a preset for exactly that corpus, task and start, where there is one. */
    public static Optional<Trials> recorded(String preset, String corpus, Task task, Start start) {
        return recorded(preset.equals(Preset.FINE_TUNED) ? fineFileName(corpus, task, start) : fileName(corpus, task, start));
    }

    private static Optional<Trials> recorded(String file) {
        try (InputStream in = Trials.class.getResourceAsStream("tuned/" + file)) {
            return in == null ? Optional.empty()
                : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileName(String corpus, Task task, Start start) {
        return corpus + "-" + task.name() + start.mark() + ".tsv";
    }

    static String fineFileName(String corpus, Task task, Start start) {
        return corpus + "-" + task.name() + start.mark() + "-" + Preset.FINE_TUNED + ".tsv";
    }

    /** Lines of numbers apart by tabulators, under a line of their names. */
    static Trials read(String table) {
        return new Trials(table.lines().skip(1).map(line -> line.split("\t")).map(cells -> new Trial(
            new Candidate(Double.parseDouble(cells[0]), Integer.parseInt(cells[1]), Double.parseDouble(cells[2]),
                cells.length > CARRIED ? Double.parseDouble(cells[CARRIED]) : 1),
            Long.parseLong(cells[3]), Double.parseDouble(cells[4]), Integer.parseInt(cells[5]),
            Double.parseDouble(cells[6]))).toList());
    }

    String table() {
        StringBuilder table = new StringBuilder("rate\twidth\tdropout\tseed\tvalidation score\tbest epoch\tseconds\tcarried\n");
        trials.forEach(trial -> table.append(String.format(Locale.ROOT, "%s\t%d\t%s\t%d\t%.4f\t%d\t%.0f\t%s%n",
            trial.candidate().rate(), trial.candidate().width(), trial.candidate().dropout(), trial.seed(), trial.score(),
            trial.bestEpoch(), trial.seconds(), trial.candidate().carried())));
        return table.toString();
    }
}
