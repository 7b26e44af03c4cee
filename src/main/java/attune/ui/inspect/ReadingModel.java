package attune.ui.inspect;

import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.job.Job;
import attune.job.JobListener;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.workbench.AnalyseSample;
import attune.workbench.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The reading of the open sample: asked for in the background, the newest request alone counting; kept, so that going
 * back to a window or a switch answers at once.
 */
final class ReadingModel {

    /** Readings kept; each holds the decoded pieces of up to 15 s. */
    private static final int KEPT = 12;

    private final AnalyseSample analyse;
    private final Latest latest;
    private final Function<Sample, String> jobName;
    private final BiConsumer<Sample, Reading> answered;
    private final UnaryOperator<Sample> original;
    private final ReadOnlyObjectWrapper<ReadingState> state = new ReadOnlyObjectWrapper<>(ReadingState.EMPTY);
    private final Map<ReadingRequest, Reading> kept = new LinkedHashMap<>(16, 0.75f, true);
    private ReadingRequest request;
    private String underWay = "";

    /**
     * Without a sample at first.
     *
     * @param jobName what the status bar says while a sample is read
     * @param answered hears every reading that is shown with nothing switched off
     * @param original gives the sample without its changes
     */
    ReadingModel(AnalyseSample analyse, JobRunner inference, Function<Sample, String> jobName,
            BiConsumer<Sample, Reading> answered, UnaryOperator<Sample> original) {
        this.original = original;
        this.analyse = analyse;
        this.latest = new Latest(inference);
        this.jobName = jobName;
        this.answered = answered;
        inference.addListener(new JobListener() {
            @Override public void started(Job job) {
            }

            @Override public void progressed(Job job) {
                if (state.get().busy() && job.name().equals(underWay)) {
                    state.set(state.get().at(job.done(), job.step()));
                }
            }

            @Override public void ended(Job job, Outcome<?> outcome) {
            }
        });
    }

    /** Reads a window of a sample, by the model that the settings name for its kind. */
    void read(Sample sample, int window, Settings settings) {
        String model = sample instanceof Sample.Clip ? settings.clipModel() : settings.postModel();
        boolean related = request != null && related(request.sample(), sample);
        Set<Modality> off = related ? request.off() : Set.of();
        if (request != null && !related) {
            forget();
        }
        ask(new ReadingRequest(sample, window, model, settings.device(), off));
    }

    /** Switches streams off and reads again. */
    void without(Set<Modality> off) {
        if (request != null) {
            ask(new ReadingRequest(request.sample(), request.window(), request.model(), request.device(), off));
        }
    }

    /** Asks again after a failure. */
    void again() {
        if (request != null) {
            ask(request);
        }
    }

    void cancel() {
        latest.cancel();
        state.set(state.get().cancelled());
    }

    /** Forgets the sample, and every reading kept. */
    void close() {
        forget();
        kept.clear();
    }

    private void forget() {
        latest.cancel();
        request = null;
        state.set(ReadingState.EMPTY);
    }

    ReadOnlyObjectProperty<ReadingState> state() {
        return state.getReadOnlyProperty();
    }

    /** The window asked for; -1 before the first. */
    int window() {
        return request == null ? -1 : request.window();
    }

    private void ask(ReadingRequest next) {
        request = next;
        Reading whole = kept.get(next.whole());
        ReadingRequest before = next.whole(original.apply(next.sample()));
        Reading origin = kept.get(before);
        if (whole != null && next.off().containsAll(whole.analysis().positions().keySet())) {
            latest.cancel();
            state.set(state.get().nothingLeft(next));
        } else if (whole != null && origin != null && kept.get(next) != null) {
            latest.cancel();
            show(new Answer(next, origin, whole, kept.get(next)));
        } else {
            state.set(state.get().reading(next));
            underWay = jobName.apply(next.sample());
            latest.start(underWay, (progress, cancellation) -> {
                Reading first = whole != null ? whole : analyse.read(next.sample(), next.window(), next.model(),
                    next.device(), Masking.NONE, progress, cancellation);
                Reading second = next.off().isEmpty() ? first : analyse.read(next.sample(), next.window(), next.model(),
                    next.device(), next.masking(), progress, cancellation);
                Reading unchanged = origin != null ? origin : before.equals(next.whole()) ? first : analyse.read(
                    before.sample(), next.window(), next.model(), next.device(), Masking.NONE, progress, cancellation);
                return new Answer(next, unchanged, first, second);
            }, this::end);
        }
    }

    private void end(Outcome<Answer> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Answer> done -> {
                Answer read = done.value();
                keep(read.request().whole(original.apply(read.request().sample())), read.original());
                keep(read.request().whole(), read.whole());
                keep(read.request(), read.shown());
                show(read);
            }
            case Outcome.Failed<Answer> failed -> state.set(state.get().failed(failed.cause()));
            case Outcome.Cancelled<Answer> cancelled -> state.set(state.get().cancelled());
        }
    }

    private void show(Answer answer) {
        state.set(new ReadingState(request, answer, ReadingState.Phase.READ, 1, "", null));
        if (answer.request().off().isEmpty()) {
            answered.accept(answer.request().sample(), answer.whole());
        }
    }

    /** Whether one was edited from the other, or both from a third: then the older reading stays until the next. */
    private static boolean related(Sample one, Sample other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(Sample sample) {
        return switch (sample) {
            case Sample.Clip clip -> clip.parent().orElse(clip.id());
            case Sample.Post post -> post.parent().orElse(post.id());
            case Sample.FeatureSample features -> features.id();
        };
    }

    private void keep(ReadingRequest asked, Reading reading) {
        kept.put(asked, reading);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
