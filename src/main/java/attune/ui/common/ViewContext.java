package attune.ui.common;

import attune.domain.Sample;
import attune.domain.Settings;
import attune.job.JobRunner;
import attune.workbench.Reading;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * What the shell lends every view: the choices of the person, the places where work runs, and who wants to hear of it.
 * A change of language builds the views anew; everything else is observed.
 *
 * @param settings models, device and the rest, as they are just now
 * @param dark whether the dark theme is on, for what is painted rather than styled
 * @param language of every text in the window
 * @param jobs ordinary work
 * @param inference one worker that owns the models: readings, in turn
 * @param playback long-lived work, each job on a thread of its own
 * @param pulses shows what is new in parts: whatever it is given runs at a pulse of its own ({@link Pulses})
 * @param problems hears what went wrong
 * @param answered hears every reading and the sample it is of: the library and the status bar show it
 * @param edited hears of a sample that a view made from another, and of the original when an edit is undone; the view
 *     shows it already: the library lists it and marks it open
 */
public record ViewContext(
    ObservableValue<Settings> settings, ObservableBooleanValue dark, Locale language,
    JobRunner jobs, JobRunner inference, JobRunner playback, Executor pulses,
    Problems problems, BiConsumer<Sample, Reading> answered, Consumer<Sample> edited) {
}
