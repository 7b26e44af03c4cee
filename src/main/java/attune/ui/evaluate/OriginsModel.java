package attune.ui.evaluate;

import attune.domain.BadInput;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.workbench.CorpusCard;
import attune.workbench.Origin;
import attune.workbench.PairOfRuns;
import attune.workbench.RunListing;
import attune.workbench.SampleOrigins;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the samples of the pair say and show: the run's own texts, else the corpus, whose place is asked for once. */
public final class OriginsModel {

    private static final int SIDE = 64;
    private static final int MOST_STILLS = 2_000;

    private final SampleOrigins origins;
    private final JobRunner jobs;
    private final Problems problems;
    private final Jobs reading;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final Map<String, Optional<Picture>> stills = new HashMap<>();
    private Optional<RunListing.Asked> read = Optional.empty();
    private Map<String, Origin> known = Map.of();
    private Optional<PairOfRuns> pair = Optional.empty();

    /** How much is known. */
    public enum State {
        /** Neither run says which corpus it was asked. */
        NONE,
        /** Nobody has said where the corpus stands. */
        PLACE_UNKNOWN,
        /** The corpus is being read. */
        READING,
        /** The samples are at hand. */
        READY
    }

    OriginsModel(SampleOrigins origins, JobRunner jobs, Problems problems) {
        this.origins = origins;
        this.jobs = jobs;
        this.problems = problems;
        this.reading = new Jobs(jobs, problems);
    }

    /** Turns to another pair; its corpus is read if it is known where it stands. */
    void look(PairOfRuns now) {
        pair = Optional.of(now);
        Optional<RunListing.Asked> asked = asked();
        if (asked.equals(read) && state.get() != State.NONE) {
            return;
        }
        reading.cancel();
        known = Map.of();
        stills.clear();
        read = asked;
        state.set(asked.isEmpty() ? State.NONE : State.PLACE_UNKNOWN);
        asked.flatMap(list -> origins.place(list.corpus())).ifPresent(this::read);
    }

    private Optional<RunListing.Asked> asked() {
        return pair.flatMap(now -> now.a().listing().asked().or(() -> now.b().flatMap(runs -> runs.listing().asked())));
    }

    /** The corpus whose place is unknown, and what its place must lead to. */
    public Optional<CorpusCard> card(Locale locale) {
        return asked().flatMap(list -> origins.card(list.corpus(), locale));
    }

    /** Says where the corpus stands; {@code then} is called once it is read. */
    public void stand(Path place, Runnable then) {
        asked().ifPresent(list -> read(list, place, () -> {
            jobs.start("corpora", (progress, cancellation) -> {
                origins.keep(list.corpus(), place);
                return place;
            }, outcome -> {
                if (outcome instanceof Outcome.Failed<Path>(Throwable cause)) {
                    problems.tell(cause);
                }
            });
            then.run();
        }));
    }

    private void read(Path place) {
        asked().ifPresent(list -> read(list, place, () -> { }));
    }

    private void read(RunListing.Asked list, Path place, Runnable then) {
        state.set(State.READING);
        reading.start(list.corpus(), (progress, cancellation) -> origins.read(list, place, progress, cancellation), found -> {
            known = found;
            state.set(State.READY);
            then.run();
        }, () -> state.set(State.PLACE_UNKNOWN));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What sample i says; empty where it is not known. */
    public String text(int i) {
        String kept = pair.map(now -> now.text(i)).orElse("");
        return kept.isEmpty() && !known.isEmpty() ? origin(i).map(Origin::text).orElse("") : kept;
    }

    /** Sample i as its corpus has it; empty where it is not known. */
    public Optional<Origin> origin(int i) {
        return pair.flatMap(now -> Optional.ofNullable(known.get(now.id(i))));
    }

    /** Whether any sample has a picture. */
    boolean pictured() {
        return known.values().stream().anyMatch(Origin::pictured);
    }

    /** Brings the still of sample i, now or when it was read; nothing comes where there is none. */
    void still(int i, Consumer<Picture> then) {
        Optional<Origin> origin = origin(i).filter(Origin::pictured);
        if (origin.isEmpty()) {
            return;
        }
        Optional<Picture> kept = stills.get(origin.get().id());
        if (kept != null) {
            kept.ifPresent(then);
            return;
        }
        if (stills.size() > MOST_STILLS) {
            stills.clear();
        }
        jobs.start(origin.get().id(), (progress, cancellation) -> origins.still(origin.get(), SIDE, cancellation), outcome -> {
            // A picture that cannot be read is told when its sample is opened.
            Optional<Picture> found = outcome instanceof Outcome.Succeeded<Optional<Picture>>(Optional<Picture> picture)
                ? picture : Optional.empty();
            stills.put(origin.get().id(), found);
            found.ifPresent(then);
        });
    }

    /** The work that opens sample i; it refuses one that is nowhere to be found. */
    Work<Sample> opening(int i) {
        String id = pair.orElseThrow().id(i);
        Optional<Origin> origin = origin(i);
        String text = text(i);
        Optional<RunListing.Asked> asked = asked();
        return (progress, cancellation) -> {
            if (origin.isPresent()) {
                return origins.open(origin.get(), progress, cancellation);
            }
            if (!text.isBlank()) {
                return origins.post(text);
            }
            throw asked.map(list -> new BadInput("evaluate.not-in-corpus", id, list.corpus(), list.list()))
                .orElseGet(() -> new BadInput("evaluate.no-corpus", id));
        };
    }
}
