package attune.experiment;

import attune.domain.Answer;
import attune.domain.Run;
import attune.domain.Task;
import attune.store.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Runs as the experiment leaves them, with answers that are right at a known rate. */
final class MadeRun {

    private static final List<String> SEVEN = List.of("strongly negative", "negative", "weakly negative", "neutral",
        "weakly positive", "positive", "strongly positive");
    private static final Map<String, List<String>> LABELS = Map.of("sarcasm", List.of("not sarcastic", "sarcastic"),
        "polarity", List.of("negative", "neutral", "positive"), "seven", SEVEN);

    private final Path out;

    MadeRun(Path out) {
        this.out = out;
    }

    /** A run of n samples of which about {@code right} are answered rightly, the same samples for every variant and seed. */
    void write(String corpus, String task, String variant, String preset, long seed, int n, double right, String... also) {
        List<String> labels = LABELS.get(task);
        Random truths = new Random(5);
        Random answered = new Random(31 * seed + variant.hashCode());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int truth = truths.nextInt(labels.size());
            int answer = answered.nextDouble() < right ? truth : answered.nextInt(labels.size());
            float[] probabilities = new float[labels.size()];
            probabilities[answer] = 1;
            answers.add(Answer.ofClass(corpus + "/" + i, truth, probabilities, Optional.empty(), "video " + i % 40));
        }
        List<Answer> all = new ArrayList<>(answers);
        for (String condition : also) {
            answers.stream().limit(n / 2).forEach(answer -> all.add(answer.under(condition)));
        }
        write(corpus, task, variant, preset, seed, all);
    }

    void write(String corpus, String task, String variant, String preset, long seed, List<Answer> answers) {
        String name = corpus + "-" + task + "-" + variant + "-" + preset + "-" + seed;
        RunFolder.write(out.resolve(name), new Run(name, new Run.Model(name, variant, Optional.empty(), ""),
            new Run.Data(corpus, "test", "published", "abc", "text: word pieces"), new Run.Training(preset, seed, 3),
            new Task.Classes(LABELS.get(task)), "cpu", Instant.EPOCH,
            Map.of("trained on", corpus + ", " + task + ", published split abc", "parameters", "3000000", "epochs", "7")),
            answers);
    }
}
