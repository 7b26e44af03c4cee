package attune.ui.evaluate;

import attune.workbench.KeptComparison;
import attune.workbench.OpenRuns;
import attune.workbench.PairOfRuns;
import attune.workbench.RememberComparison;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.util.Subscription;

/**
 * Keeps what is compared and how it is looked at, whenever it changes, and brings it back at the next start: the runs, the seed,
 * the tab, what cells say, and which samples were asked for.
 */
final class Recollection {

    private static final String PART = "part";
    private static final String MEASURE = "measure";
    private static final String DIAGONAL = "diagonal";
    private static final String SEED = "seed";

    private final EvaluateModel model;
    private final RememberComparison memory;
    private final Jobs keeping;
    private KeptComparison kept = KeptComparison.NONE;
    private boolean following;

    Recollection(EvaluateModel model, RememberComparison memory) {
        this.model = model;
        this.memory = memory;
        this.keeping = new Jobs(model.jobs(), model.problems());
    }

    /** Shows as before what needs no runs. */
    void begin(KeptComparison last) {
        kept = last;
        model.partProperty().set(last.shown().getOrDefault(PART, ""));
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(last.shown().get(MEASURE))) {
                model.measureProperty().set(measure);
            }
        }
        for (Squares.Diagonal diagonal : Squares.Diagonal.values()) {
            if (diagonal.name().equals(last.shown().get(DIAGONAL))) {
                model.diagonalProperty().set(diagonal);
            }
        }
    }

    /** The first pair stands: asks of it what was asked before, if it is that pair, and follows from now on. */
    void arrive(PairOfRuns pair) {
        if (following) {
            return;
        }
        following = true;
        if (key(Optional.of(pair.a())).equals(kept.a()) && key(pair.b()).equals(kept.b())) {
            String seed = kept.shown().getOrDefault(SEED, "");
            if (pair.sides().stream().anyMatch(side -> pair.seeds(side).stream().map(String::valueOf).anyMatch(seed::equals))) {
                model.seedProperty().set(OptionalLong.of(Long.parseLong(seed)));
            }
            model.selection().whichProperty().set(KeptWhich.read(kept.asked(), pair.labels().size()));
        }
        Subscription.combine(model.seenProperty().subscribe(now -> keep()), model.partProperty().subscribe(now -> keep()),
            model.measureProperty().subscribe(now -> keep()), model.diagonalProperty().subscribe(now -> keep()),
            model.selection().whichProperty().subscribe(now -> keep()));
    }

    private static String key(Optional<OpenRuns> runs) {
        return runs.map(side -> side.listing().key()).orElse("");
    }

    private void keep() {
        PairOfRuns pair = model.runs().pairProperty().get();
        Map<String, String> shown = new LinkedHashMap<>(Map.of(PART, model.partProperty().get(),
            MEASURE, model.measureProperty().get().name(), DIAGONAL, model.diagonalProperty().get().name()));
        model.seedProperty().get().ifPresent(seed -> shown.put(SEED, String.valueOf(seed)));
        KeptComparison now = new KeptComparison(model.runs().added(), key(Optional.of(pair.a())), key(pair.b()), shown,
            KeptWhich.of(model.selection().whichProperty().get()));
        if (!now.equals(kept)) {
            kept = now;
            keeping.start("evaluate", (progress, cancellation) -> {
                memory.keep(now);
                return now;
            }, done -> { });
        }
    }
}
