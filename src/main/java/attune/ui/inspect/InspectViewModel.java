package attune.ui.inspect;

import attune.domain.FrameSink;
import attune.domain.GateCloud;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.Sample;
import attune.ui.common.AttentionText;
import attune.ui.common.Strings;
import attune.ui.common.ViewContext;
import attune.workbench.AnalyseSample;
import attune.workbench.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/** The open sample and what hangs on it: its clock, its lanes, its words, its reading. */
final class InspectViewModel {

    private final ViewContext context;
    private final PlayerModel player;
    private final LanesModel lanes;
    private final TranscriptModel transcript;
    private final ReadingModel reading;
    private final AttentionModel attention;
    private final AfterReading<Map<Modality, Prediction>> alone;
    private final AfterReading<Map<Modality, AnalyseSample.Remainder>> without;
    private final AfterReading<List<GateWeights>> cloud;
    private final ExplainModel explain;
    private final FaithfulnessModel faithfulness;
    private final ReadOnlyObjectWrapper<Sample> sample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Windows> windows = new ReadOnlyObjectWrapper<>(Windows.NONE);
    private final ReadOnlyObjectWrapper<Throwable> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final EditModel edits;
    private final ChangeListener<Object> choices = (settings, old, now) -> ask();
    private final Executor pulses;
    private final Runnable attending = this::attend;
    private final Runnable answering = this::answered;
    private final Runnable telling = this::tell;
    private Answer taken;

    InspectViewModel(ViewContext context, UseCases cases, FrameSink sink, Strings strings) {
        this.context = context;
        pulses = context.pulses();
        player = new PlayerModel(cases.play(), sink);
        lanes = new LanesModel(
            cases.listen(), context.jobs(), context.playback(), strings.get("job.listen"), context.problems());
        edits = new EditModel(cases.edit(), this::turnTo, this::refuse);
        transcript = new TranscriptModel(cases.open(), context.jobs(), strings.get("job.text"), edits::make, this::refuse);
        reading = new ReadingModel(cases.analyse(), context.inference(),
            each -> strings.get("job.read", each.title()), context.answered(), edits::original);
        alone = new AfterReading<>(context.inference(), strings.get("job.alone"), Map.of(),
            (answer, whole, cancellation) -> cases.analyse().alone(answer.whole(), whole.sample(), whole.window(), whole.model(),
                whole.device(), cancellation));
        without = new AfterReading<>(context.inference(), strings.get("job.without"), Map.of(),
            (answer, whole, cancellation) -> cases.analyse().without(answer.whole(), whole.sample(), whole.window(),
                whole.model(), whole.device(), cancellation));
        cloud = new AfterReading<>(context.jobs(), strings.get("job.cloud"), List.of(),
            (answer, whole, cancellation) -> cases.gates().cloud(whole.model()).map(GateCloud::samples).orElse(List.of()).stream()
                .map(GateCloud.Point::gates).toList());
        attention = new AttentionModel(new AttentionText(strings.locale()));
        explain = new ExplainModel(cases.explain(), context.jobs(), attention, strings);
        faithfulness = new FaithfulnessModel(
            cases.explain(), context.jobs(), pulses, attention, explain, strings.get("job.faithfulness"));
        player.time().addListener((time, old, now) -> follow());
        reading.state().addListener((state, old, now) -> take(now));
        context.settings().addListener(choices);
    }

    /** Opens a sample in place of the one before; the same one again is only read again where that failed. */
    void open(Sample next) {
        if (sample.get() != null && sample.get().id().equals(next.id())) {
            retryIfFailed();
            return;
        }
        edits.open(next);
        sample.set(next);
        show(next);
    }

    /** Lets go of everything; the view model is not used again. */
    void close() {
        context.settings().removeListener(choices);
        transcript.cancel();
        player.close();
        lanes.close();
        reading.close();
        alone.close();
        without.close();
        cloud.close();
        explain.close();
        faithfulness.stop();
    }

    /** Goes to the window {@code steps} on. */
    void window(int steps) {
        int wanted = reading.window() + steps;
        if (wanted >= 0 && wanted < windows.get().windows().size()) {
            player.seek(windows.get().windows().get(wanted).start());
        }
    }

    PlayerModel player() {
        return player;
    }

    LanesModel lanes() {
        return lanes;
    }

    TranscriptModel transcript() {
        return transcript;
    }

    ReadingModel reading() {
        return reading;
    }

    AttentionModel attention() {
        return attention;
    }

    EditModel edits() {
        return edits;
    }

    /** What each stream would say alone. */
    AfterReading<Map<Modality, Prediction>> alone() {
        return alone;
    }

    /** What is read without each stream. */
    AfterReading<Map<Modality, AnalyseSample.Remainder>> without() {
        return without;
    }

    /** How the model weighs the streams of held-out samples; empty where that was not measured. */
    AfterReading<List<GateWeights>> cloud() {
        return cloud;
    }

    FaithfulnessModel faithfulness() {
        return faithfulness;
    }

    ExplainModel explain() {
        return explain;
    }

    ReadOnlyObjectProperty<Sample> sample() {
        return sample.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Windows> windows() {
        return windows.getReadOnlyProperty();
    }

    /** Why the last edit was refused; null where it was not. */
    ReadOnlyObjectProperty<Throwable> refused() {
        return refused.getReadOnlyProperty();
    }

    /** What the model said of the open sample and window; null while it has not. Progress does not change it. */
    ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** The reading of the open sample and window with what is switched off left out; empty while there is none. */
    Optional<Reading> current() {
        return Optional.ofNullable(answer.get()).map(Answer::shown);
    }

    private void show(Sample next) {
        Sample.Clip played = player.clip().get();
        refused.set(null);
        if (!(next instanceof Sample.Clip clip && played != null && clip.file().equals(played.file()))) {
            windows.set(Windows.NONE);
        }
        if (next instanceof Sample.Clip clip) {
            player.open(clip);
            lanes.open(clip);
        } else {
            player.close();
            lanes.close();
        }
        pulses.execute(telling);
        ask();
    }

    private void ask() {
        if (sample.get() != null) {
            reading.read(sample.get(), windows.get().at(player.time().get()), context.settings().getValue());
        }
    }

    private void follow() {
        if (windows.get().isLong() && windows.get().at(player.time().get()) != reading.window()) {
            ask();
        }
    }

    /** An answer is shown in parts, a pulse each; that there is none any more is told at once, before its sample is gone. */
    private void take(ReadingState state) {
        alone.take(state);
        without.take(state);
        cloud.take(state);
        if (state.of(sample.get()).isEmpty()) {
            answered();
        }
        if (state.answer() != taken) {
            pulses.execute(attending);
        }
        if (state.phase() == ReadingState.Phase.READ) {
            pulses.execute(answering);
        }
    }

    private void attend() {
        Answer now = reading.state().get().answer();
        if (now != taken) {
            taken = now;
            attention.take(now == null ? null : now.shown());
            explain.take(now);
        }
    }

    private void answered() {
        ReadingState state = reading.state().get();
        Answer now = state.of(sample.get()).orElse(null);
        if (now != answer.get()) {
            windows.set(now != null ? new Windows(now.whole().windows()) : state.answer() == null ? Windows.NONE : windows.get());
            answer.set(now);
            pulses.execute(telling);
        }
        if (state.phase() == ReadingState.Phase.READ) {
            follow();
        }
    }

    private void tell() {
        transcript.show(sample.get(), current().map(shown -> answer.get().whole()));
    }

    /** Goes to another version of the open sample, and tells of it before its reading is told of. */
    private void turnTo(Sample version) {
        sample.set(version);
        context.edited().accept(version);
        show(version);
    }

    private void refuse(Throwable why) {
        refused.set(why);
        context.problems().tell(why);
    }

    private void retryIfFailed() {
        ReadingState.Phase phase = reading.state().get().phase();
        if (phase == ReadingState.Phase.FAILED || phase == ReadingState.Phase.CANCELLED) {
            reading.again();
        }
    }
}
