package attune.ui.settings;

import attune.domain.Settings;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.RememberSettings;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as they are just now. A change holds at once and is written by {@code records} in the background. */
public final class Choices {

    private final RememberSettings remembered;
    private final JobRunner records;
    private final Problems problems;
    private final ReadOnlyObjectWrapper<Settings> settings;

    public Choices(Settings settings, RememberSettings remembered, JobRunner records, Problems problems) {
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        this.remembered = remembered;
        this.records = records;
        this.problems = problems;
    }

    public Settings get() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes the settings; nothing is written where nothing changed. */
    public void change(UnaryOperator<Settings> how) {
        Settings changed = how.apply(settings.get());
        if (changed.equals(settings.get())) {
            return;
        }
        settings.set(changed);
        records.start("settings", (progress, cancellation) -> {
            remembered.save(changed);
            return changed;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Settings>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }
}
