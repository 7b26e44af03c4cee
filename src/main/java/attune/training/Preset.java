package attune.training;

import attune.dataset.Task;
import attune.domain.BadInput;
import attune.domain.ModelSpec;
import java.util.Locale;

/**
 * How every variant is trained alike.
 *
 * @param name paper, tuned or fine-tuned
 * @param words chance of each piece to be hidden in training
 * @param epochs most epochs
 * @param steps most steps of the optimiser: on a large corpus they are fewer epochs
 * @param patience epochs without a better validation before it stops
 * @param fine what is other for weights that begin elsewhere
 * @param origin where the numbers come from, in one sentence for the card
 */
public record Preset(
    String name, int epochs, long steps, int batch, double rate, int width, double dropout, double words, int patience,
    FineTuning fine, String origin) {

    public static final String PAPER = "paper";
    public static final String TUNED = "tuned";
    /** As tuned, for a text encoder that was trained before: see {@link FineTuning}. */
    public static final String FINE_TUNED = "fine-tuned";

    private static final int EPOCHS = 20;
    /** Of the budget: 8 epochs of 20,000 posts, all 20 of a corpus below 8,000. */
    private static final long TUNED_STEPS = 4_960;
    private static final int BATCH = 32;
    private static final int HEADS = 4;
    private static final int LAYERS = 2;
    private static final int PATIENCE = 4;
    private static final double WARM_UP = 0.06;
    private static final double MODALITY_DROPOUT = 0.1;
    private static final double PAPER_WORD_DROPOUT = 0.1;
    private static final double TUNED_WORD_DROPOUT = 0.3;
    private static final double WEIGHT_DECAY = 0.05;

    /** The paper's: batch 32, rate 2e-5, 20 epochs. */
    public static Preset paper() {
        return new Preset(PAPER, EPOCHS, Long.MAX_VALUE, BATCH, 2e-5, 128, 0.1, PAPER_WORD_DROPOUT, EPOCHS, FineTuning.NONE,
            "as the paper gives it");
    }

    /** The same budget with rate, width and dropout of the best trial recorded for a corpus, task and start. */
    public static Preset tuned(String corpus, Task task, Start start) {
        return Trials.recorded(corpus, task, start).map(trials -> tuned(trials.best().candidate(),
                "best of " + trials.trials().size() + " recorded trials of base on validation"))
            .orElseGet(() -> tuned(Trials.Candidate.FIRST, "no trials are recorded for this corpus: the first candidate"));
    }

    static Preset tuned(Trials.Candidate candidate, String origin) {
        return of(TUNED, candidate, FineTuning.NONE, origin);
    }

    /** The best trial recorded for weights that begin elsewhere, its epochs chosen by accuracy. */
    public static Preset fineTuned(String corpus, Task task, Start start) {
        return Trials.recorded(FINE_TUNED, corpus, task, start).map(trials -> fineTuned(trials.best().candidate(),
                "best of " + trials.trials().size() + " recorded trials of early-concat on validation"))
            .orElseGet(() -> fineTuned(Trials.FINE.getFirst(), "no trials are recorded for this corpus: the first candidate"));
    }

    static Preset fineTuned(Trials.Candidate candidate, String origin) {
        return of(FINE_TUNED, candidate, new FineTuning(candidate.carried(), Criterion.ACCURACY), origin);
    }

    private static Preset of(String name, Trials.Candidate candidate, FineTuning fine, String origin) {
        return new Preset(
            name, EPOCHS, TUNED_STEPS, BATCH, candidate.rate(), candidate.width(), candidate.dropout(), TUNED_WORD_DROPOUT,
            PATIENCE, fine, origin);
    }

    /** The preset of that name for a course, in the width that weights from elsewhere ask for; another name is refused. */
    public static Preset of(String name, CourseOrder order) {
        Preset preset = switch (name) {
            case PAPER -> paper();
            case TUNED -> tuned(order.corpus().name(), order.task(), order.start());
            case FINE_TUNED -> {
                if (order.start() != Start.PRETRAINED_TEXT) {
                    throw new BadInput("training.nothing-carried", FINE_TUNED);
                }
                yield fineTuned(order.corpus().name(), order.task(), order.start());
            }
            default -> throw new BadInput("training.no-preset", name);
        };
        return preset.withWidth(order.width().orElse(preset.width()));
    }

    /** All of it in a line, for runs: trainings of one line differ in corpus, variant and seed alone. */
    public String told() {
        return String.format(Locale.ROOT, "%s: batch %d, rate %s, width %d, dropout %s, words hidden %s, at most %d epochs%s, "
            + "patience %d%s", origin, batch, rate, width, dropout, words, epochs,
            steps == Long.MAX_VALUE ? "" : " and " + steps + " steps", patience, fine.told());
    }

    /** The same with at most so many epochs, however many steps they are. */
    public Preset withEpochs(int most) {
        return new Preset(name, most, Long.MAX_VALUE, batch, rate, width, dropout, words, patience, fine, origin);
    }

    /** The same on a width that other weights ask for. */
    public Preset withWidth(int other) {
        return new Preset(name, epochs, steps, batch, rate, other, dropout, words, patience, fine, origin);
    }

    CourseLessons.Hiding hiding() {
        return new CourseLessons.Hiding(MODALITY_DROPOUT, words);
    }

    ModelSpec.Size size() {
        return new ModelSpec.Size(width, HEADS, LAYERS, 2 * width);
    }

    /** The plan of a training whose epochs have so many batches. */
    TrainingPlan plan(int batches, long seed) {
        int allowed = Math.clamp((steps - 1) / batches + 1, 1, epochs);
        return new TrainingPlan(allowed, rate, WARM_UP, WEIGHT_DECAY, 1, patience, seed);
    }
}
