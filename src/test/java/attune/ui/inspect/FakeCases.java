package attune.ui.inspect;

import attune.domain.Analysis;
import attune.domain.FrameSink;
import attune.domain.GateCloud;
import attune.domain.GateWeights;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Playback;
import attune.domain.Prediction;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Progress;
import attune.ui.common.ViewContext;
import attune.workbench.AnalyseSample;
import attune.workbench.ClipSignals;
import attune.workbench.EditByList;
import attune.workbench.ExportAnalysis;
import attune.workbench.GatesOfModels;
import attune.workbench.OpenSample;
import attune.workbench.Reading;
import attune.workbench.TextSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The workbench as the tests need it: answers from {@link Fixture}, and what it was asked. */
final class FakeCases implements AnalyseSample, OpenSample {

    final List<String> asked = new ArrayList<>();
    final List<TextSource> texts = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    final List<Throwable> told = new ArrayList<>();
    final List<String> alone = new ArrayList<>();
    final List<String> without = new ArrayList<>();
    final List<String> answered = new ArrayList<>();
    final List<String> edited = new ArrayList<>();
    final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
    final SimpleBooleanProperty dark = new SimpleBooleanProperty();
    final FakePlayback playback = new FakePlayback();
    final FakeExplain explain = new FakeExplain();
    List<TimeSpan> windows = List.of(new TimeSpan(0, 2));
    RuntimeException failure;
    FrameSink sink;
    int opened;
    int closedSignals;

    ViewContext context(JobRunner jobs, Locale language) {
        return new ViewContext(settings, dark, language, jobs, jobs, jobs, Runnable::run, told::add,
            (sample, reading) -> answered.add(sample.id() + " " + reading.window()), sample -> edited.add(sample.id()));
    }

    UseCases cases() {
        ExportAnalysis export = (sample, readings, out) -> out.write("{\"id\": \"" + sample.id() + "\"}");
        return new UseCases(this, new EditByList(), this, (clip, progress, cancellation) -> new FakeSignals(), (clip, frames) -> {
            opened++;
            sink = frames;
            playback.time = 0;
            return playback;
        }, export, explain, new Gates());
    }

    /** Two held-out samples of three streams and one of two, whatever the model. */
    private static final class Gates implements GatesOfModels {
        @Override public Optional<GateCloud> cloud(String model) {
            return Optional.of(new GateCloud("posts", List.of(
                point(Map.of(Modality.TEXT, 0.5f, Modality.VISION, 0.3f, Modality.AUDIO, 0.2f)),
                point(Map.of(Modality.TEXT, 0.1f, Modality.VISION, 0.3f, Modality.AUDIO, 0.6f)),
                point(Map.of(Modality.TEXT, 0.4f, Modality.AUDIO, 0.6f)))));
        }

        @Override public GateCloud measure(
            Path model, String dataset, Path path, int samples, Progress progress, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }

        private static GateCloud.Point point(Map<Modality, Float> gates) {
            return new GateCloud.Point(new GateWeights(gates), "positive", "positive");
        }
    }

    @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        return windows;
    }

    @Override public Reading read(Sample sample, int window, String model, String device, Masking masking,
            Progress progress, Cancellation cancellation) {
        String off = masking.modalities().isEmpty() ? "" : " without " + masking.modalities();
        asked.add(sample.id() + " " + window + " " + model + off);
        progress.at(0.5, "half");
        if (failure != null) {
            throw failure;
        }
        return sample instanceof Sample.Post ? Fixture.postReading()
            : Fixture.clipReading(windows.get(window).start(), windows, window, masking.modalities());
    }

    @Override public Map<Modality, Prediction> alone(Reading whole, Sample sample, int window, String model, String device,
            Cancellation cancellation) {
        alone.add(sample.id() + " " + window);
        Map<Modality, Prediction> said = new EnumMap<>(Modality.class);
        whole.analysis().positions().keySet().forEach(modality -> said.put(modality, whole.analysis().prediction()));
        return said;
    }

    @Override public Map<Modality, Remainder> without(Reading whole, Sample sample, int window, String model, String device,
            Cancellation cancellation) {
        without.add(sample.id() + " " + window);
        Map<Modality, Remainder> rest = new EnumMap<>(Modality.class);
        if (sample instanceof Sample.Clip && failure == null) {
            for (Modality modality : whole.analysis().positions().keySet()) {
                Analysis left = Fixture.clipReading(0, windows, window, EnumSet.of(modality)).analysis();
                rest.put(modality, new Remainder(left.prediction(), left.gates(), left.shares()));
            }
        }
        return rest;
    }

    @Override public Sample file(Path file, TextSource text, Progress progress, Cancellation cancellation) {
        throw new AssertionError("the perspective opens no files");
    }

    @Override public Sample files(List<Path> files, Progress progress, Cancellation cancellation) {
        throw new AssertionError("the perspective opens no files");
    }

    @Override public Sample.Post post(String text, List<Picture> images) {
        throw new AssertionError("the perspective makes no posts");
    }

    @Override public Sample.Clip withText(Sample.Clip clip, TextSource text, Progress progress, Cancellation cancellation) {
        if (failure != null) {
            throw failure;
        }
        texts.add(text);
        return clip.withTranscript(clip.id() + "+", clip.transcript());
    }

    @Override public Sample.Post withText(Sample.Post post, String text) {
        typed.add(text);
        return post.withText(post.id() + "+", text);
    }

    @Override public Picture thumbnail(Sample sample, int side, Cancellation cancellation) {
        throw new AssertionError("the perspective draws no thumbnails");
    }

    /** A clip that plays as far as the test sets its clock. */
    static final class FakePlayback implements Playback {
        double time;
        boolean plays;
        boolean closed;

        @Override public void play() {
            plays = true;
        }

        @Override public void pause() {
            plays = false;
        }

        @Override public void seek(double to) {
            time = to;
        }

        @Override public void step(int frames) {
            plays = false;
            time = Math.max(0, time + frames * 0.04);
        }

        @Override public double time() {
            return time;
        }

        @Override public boolean playing() {
            return plays;
        }

        @Override public boolean audible() {
            return true;
        }

        @Override public void close() {
            closed = true;
        }
    }

    /** A tone that rises for 2 s. */
    final class FakeSignals implements ClipSignals {
        @Override public double duration() {
            return 2;
        }

        @Override public float[] peaks(TimeSpan span, int columns) {
            float[] peaks = new float[2 * columns];
            for (int i = 0; i < columns; i++) {
                peaks[2 * i] = -(float) i / columns;
                peaks[2 * i + 1] = (float) i / columns;
            }
            return peaks;
        }

        @Override public float[] logMel(TimeSpan span, int columns) {
            float[] mel = new float[80 * columns];
            for (int i = 0; i < mel.length; i++) {
                mel[i] = -20 + i % 80 * 0.2f;
            }
            return mel;
        }

        @Override public int bands() {
            return 80;
        }

        @Override public float[] pitch(TimeSpan span, int columns) {
            float[] pitch = new float[columns];
            for (int i = 0; i < columns; i++) {
                pitch[i] = i % 10 == 0 ? Float.NaN : 100 + i;
            }
            return pitch;
        }

        @Override public float[] energy(TimeSpan span, int columns) {
            return new float[columns];
        }

        @Override public void close() {
            closedSignals++;
        }
    }
}
