package attune.ui.train;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.CheckCorpora;
import attune.workbench.KeepTrainings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The corpus that is chosen, where it stands, and what a check of it found: it is checked as soon as its place is named. */
final class CorpusModel {

    private final CheckCorpora corpora;
    private final KeepTrainings places;
    private final JobRunner records;
    private final Latest checks;
    private final Problems problems;
    private final Map<String, Path> found = new HashMap<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CorpusReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BadInput> refusal = new ReadOnlyObjectWrapper<>();

    CorpusModel(UseCases useCases, JobRunner jobs, JobRunner records, Problems problems) {
        this.corpora = useCases.corpora();
        this.places = useCases.trainings();
        this.records = records;
        this.checks = new Latest(jobs);
        this.problems = problems;
    }

    /** Recalls where corpora were found. */
    void load() {
        records.start("corpora", (progress, cancellation) -> places.corpora(), outcome -> {
            if (outcome instanceof Outcome.Succeeded<Map<String, Path>>(Map<String, Path> all)) {
                all.forEach(found::putIfAbsent);
                if (!name.get().isEmpty() && place.get().isEmpty()) {
                    choose(name.get());
                }
            }
        });
    }

    List<String> names() {
        return corpora.names();
    }

    /** Takes a corpus by its name, where it was found last. */
    void choose(String chosen) {
        name.set(chosen);
        stand(Optional.ofNullable(found.get(chosen)).map(Path::toString).orElse(""));
    }

    /** Says where it stands and has it checked. */
    void stand(String at) {
        place.set(at.strip());
        check();
    }

    /** Checks it again, for one that was mended. */
    void check() {
        checks.cancel();
        report.set(null);
        refusal.set(null);
        checking.set(false);
        String chosen = name.get();
        String at = place.get();
        if (chosen.isEmpty() || at.isEmpty()) {
            return;
        }
        checking.set(true);
        checks.start(chosen, (progress, cancellation) -> corpora.check(chosen, path(at), progress, cancellation),
            outcome -> {
                checking.set(false);
                switch (outcome) {
                    case Outcome.Succeeded<CorpusReport>(CorpusReport value) -> keep(chosen, at, value);
                    case Outcome.Failed<CorpusReport>(Throwable cause) -> fail(cause);
                    case Outcome.Cancelled<CorpusReport>() -> { }
                }
            });
    }

    private void keep(String chosen, String at, CorpusReport value) {
        report.set(value);
        found.put(chosen, Path.of(at));
        records.start("corpora", (progress, cancellation) -> {
            places.found(chosen, Path.of(at));
            return true;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }

    private void fail(Throwable cause) {
        if (cause instanceof BadInput bad) {
            refusal.set(bad);
        } else {
            problems.tell(cause);
        }
    }

    private static Path path(String at) {
        try {
            return Path.of(at);
        } catch (InvalidPathException e) {
            throw new BadInput(e, "file.missing", at);
        }
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** The path as it was typed; empty where it is not known. */
    ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }

    /** Null until it was checked and can be read. */
    ReadOnlyObjectProperty<CorpusReport> report() {
        return report.getReadOnlyProperty();
    }

    /** Why it cannot be read; null where it can. */
    ReadOnlyObjectProperty<BadInput> refusal() {
        return refusal.getReadOnlyProperty();
    }
}
