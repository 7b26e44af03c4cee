package attune.ui.inspect;

import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.figure.attention.Units;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.ui.common.FigureExport;
import attune.ui.common.FrameStrip;
import attune.ui.common.LaneSource;
import attune.ui.common.Pictures;
import attune.ui.common.PitchLane;
import attune.ui.common.SpectrogramLane;
import attune.ui.common.Strings;
import attune.ui.common.TimeAxis;
import attune.ui.common.WaveformLane;
import attune.ui.common.Weighted;
import attune.workbench.ClipSignals;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lanes of a clip on one clock: frames read, waveform, pitch, spectrogram; heat and hover go both ways. */
final class LanesView {

    private static final double FRAMES = 76;
    private static final double WAVEFORM = 62;
    private static final double PITCH = 46;
    private static final double LEAST_SPECTROGRAM = 84;
    private static final int BANDS = 80;
    /** Pixels of a thumbnail's longer side: enough for a screen of twice the resolution. */
    private static final int SHARP = 160;
    /** How many seconds and frames have their weight written on them. */
    private static final int LETTERED = 3;

    private final InspectViewModel model;
    private final TimeAxis axis;
    private final FrameStrip frames;
    private final WaveformLane waveform;
    private final PitchLane pitch;
    private final SpectrogramLane spectrogram;
    private final VBox root;
    private final Latest shrinking;
    private TimeSpan followed;
    private List<Frame> pictured = List.of();
    private List<Image> images = List.of();

    /** {@code unlisted} makes thumbnails of frames: some milliseconds, which would only flicker in the status bar. */
    LanesView(InspectViewModel model, ChangeMenus menus, JobRunner unlisted, Strings strings) {
        this.model = model;
        shrinking = new Latest(unlisted);
        axis = new TimeAxis(model.player()::seek);
        frames = new FrameStrip(axis, strings.get("lane.frames"));
        waveform = new WaveformLane(axis, strings.get("lane.waveform"));
        pitch = new PitchLane(axis, strings.get("lane.pitch", (int) PitchLane.LOW_HZ, (int) PitchLane.HIGH_HZ));
        spectrogram = new SpectrogramLane(axis, strings.get("lane.log-mel", BANDS), BANDS);
        root = new VBox(frames, waveform, pitch, spectrogram);
        root.getStyleClass().add("lanes");
        fixed(frames, FRAMES);
        fixed(waveform, WAVEFORM);
        fixed(pitch, PITCH);
        spectrogram.setMinHeight(LEAST_SPECTROGRAM);
        spectrogram.setPrefHeight(LEAST_SPECTROGRAM);
        VBox.setVgrow(spectrogram, Priority.ALWAYS);
        new LaneChanges(model, menus, strings).watch(List.of(waveform, pitch, spectrogram), frames);
        model.player().time().addListener((time, old, now) -> playhead(now.doubleValue()));
        model.player().clip().addListener((clip, old, now) -> clip(old, now));
        model.lanes().signals().addListener((signals, old, now) -> sources(now));
        model.attention().brush().heat().addListener((heat, old, now) -> heat(now));
        model.answer().addListener((answer, old, now) -> {
            follow();
            heat(model.attention().brush().heat().get());
        });
        model.attention().brush().focus().addListener((focus, old, now) -> focus(now));
        frames.setOnMouseClicked(event -> pin(frames.at(event.getX(), event.getY()), event.isStillSincePress()));
        axis.pointerProperty().addListener((pointer, old, now) -> point(now.doubleValue()));
        axis.brushProperty().addListener((brush, old, now) -> brush(now));
    }

    Node root() {
        return root;
    }

    /** The lanes as they are seen, for a file; empty where none is. */
    Optional<FigureExport.Seen> seen() {
        return root.isVisible() ? FigureExport.seen(List.of(frames, waveform, pitch, spectrogram)) : Optional.empty();
    }

    /** Shows the whole clip. */
    void fit() {
        axis.fit();
    }

    /** The lanes of a long clip show the window that is read, and go with it until the person zooms. */
    private void follow() {
        int window = model.reading().window();
        List<TimeSpan> windows = model.windows().get().windows();
        boolean untouched = axis.visible().equals(followed);
        if (windows.size() > 1 && window >= 0 && window < windows.size() && untouched) {
            TimeSpan now = windows.get(window);
            axis.fit();
            double whole = axis.durationProperty().get();
            axis.zoom(now.length() / whole, now.start() * whole / (whole - now.length()));
            followed = axis.visible();
        }
    }

    /** Clears the brush; false where nothing was brushed. */
    boolean unbrush() {
        boolean was = axis.brushProperty().get() != null;
        axis.brushProperty().set(null);
        return was;
    }

    private static void fixed(Region lane, double height) {
        lane.setMinHeight(height);
        lane.setPrefHeight(height);
        lane.setMaxHeight(height);
    }

    private void playhead(double time) {
        axis.playheadProperty().set(time);
        if (model.player().playing().get()) {
            axis.reveal(time);
        }
    }

    private void clip(Sample.Clip old, Sample.Clip clip) {
        if (clip == null) {
            return;
        }
        if (old == null || !old.file().equals(clip.file())) {
            axis.setDuration(clip.facts().duration());
            followed = axis.visible();
        }
        boolean seen = clip.facts().video().isPresent();
        boolean heard = clip.facts().audio().isPresent();
        show(frames, seen);
        show(waveform, heard);
        show(pitch, heard);
        show(spectrogram, heard);
    }

    private static void show(Node lane, boolean shown) {
        lane.setVisible(shown);
        lane.setManaged(shown);
    }

    private void sources(ClipSignals signals) {
        waveform.setSource(source(signals, LanesModel.Curve.WAVEFORM));
        pitch.setSource(source(signals, LanesModel.Curve.PITCH_AND_ENERGY));
        spectrogram.setSource(source(signals, LanesModel.Curve.LOG_MEL));
    }

    private LaneSource source(ClipSignals signals, LanesModel.Curve curve) {
        return signals == null ? null : (span, columns, answer) -> model.lanes().request(curve, span, columns, answer);
    }

    private void heat(Heat heat) {
        Optional<Reading> reading = model.current();
        List<Weighted> seconds = reading.flatMap(read -> heat.of(Modality.AUDIO))
            .map(lit -> weighted(model.attention().positions().getOrDefault(Modality.AUDIO, List.of()), lit))
            .orElse(List.of());
        waveform.heatProperty().set(seconds);
        reading.ifPresent(read -> thumbnails(read, heat.of(Modality.VISION)));
    }

    /** The stretch of what is pointed at elsewhere, such as a word, shows on every lane; and its frame is marked. */
    private void focus(Focus focus) {
        List<Position> positions = focus.modality()
            .map(modality -> model.attention().positions().getOrDefault(modality, List.of())).orElse(List.of());
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        int frame = -1;
        for (int at : focus.positions()) {
            Optional<TimeSpan> time = Units.time(positions.get(at));
            from = Math.min(from, time.map(TimeSpan::start).orElse(from));
            to = Math.max(to, time.map(TimeSpan::end).orElse(to));
            frame = positions.get(at) instanceof Position.Region region ? region.frame() : frame;
        }
        axis.focusProperty().set(to > from ? new TimeSpan(from, to) : null);
        frames.choose(frame);
    }

    /** A click on a frame goes to it and pins it. */
    private void pin(int frame, boolean still) {
        if (frame >= 0 && still) {
            model.attention().brush().pin(Modality.VISION, ofFrame(frame));
        }
    }

    private List<Integer> ofFrame(int frame) {
        return RegionHeat.ofFrame(model.attention().positions().getOrDefault(Modality.VISION, List.of()), frame);
    }

    private List<Weighted> weighted(List<Position> segments, Heat.Lit lit) {
        double highest = highest(lit.values());
        double lettered = lettered(lit.values());
        List<Weighted> seconds = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            if (segments.get(at) instanceof Position.Segment segment) {
                seconds.add(new Weighted(segment.time(), lit.values()[at] / highest,
                    lit.values()[at] >= lettered ? Said.weight(lit.values()[at]) : ""));
            }
        }
        return seconds;
    }

    private void thumbnails(Reading reading, Optional<Heat.Lit> lit) {
        List<Frame> now = reading.pieces().frames();
        if (now != pictured) {
            pictured = now;
            images = List.of();
            shrinking.start("", (progress, cancellation) -> now.stream()
                .map(frame -> Pictures.image(frame.picture(), SHARP)).toList(), this::shrunk);
        }
        if (images.isEmpty()) {
            return;
        }
        List<Position> regions = model.attention().positions().getOrDefault(Modality.VISION, List.of());
        float[] weights = new float[now.size()];
        for (int frame = 0; frame < weights.length; frame++) {
            int at = frame;
            weights[frame] = lit.map(heat -> heat.of(RegionHeat.ofFrame(regions, at))).orElse(Float.NaN);
        }
        double highest = highest(weights);
        double lettered = lettered(weights);
        List<FrameStrip.Thumbnail> strip = new ArrayList<>();
        for (int frame = 0; frame < weights.length; frame++) {
            strip.add(new FrameStrip.Thumbnail(
                images.get(frame), now.get(frame).picture().time(), weights[frame] / highest,
                weights[frame] >= lettered ? Said.weight(weights[frame]) : ""));
        }
        frames.setThumbnails(strip);
    }

    private void shrunk(Outcome<List<Image>> outcome) {
        if (outcome instanceof Outcome.Succeeded<List<Image>>(List<Image> small)) {
            images = small;
            heat(model.attention().brush().heat().get());
        }
    }

    /** From where on a weight is written: only where something is pointed at, and only on the few highest. */
    private double lettered(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        boolean asked = model.attention().brush().focus().get().modality().isPresent() && sorted.length > 0;
        return asked ? Math.max(1e-6, sorted[Math.max(0, sorted.length - LETTERED)]) : Double.POSITIVE_INFINITY;
    }

    private static double highest(float[] values) {
        double highest = 1e-9;
        for (float value : values) {
            highest = Float.isNaN(value) ? highest : Math.max(highest, value);
        }
        return highest;
    }

    private void point(double time) {
        if (frames.pointedProperty().get() >= 0) {
            model.attention().brush().hover(Modality.VISION, ofFrame(frames.pointedProperty().get()));
        } else if (Double.isNaN(time)) {
            model.attention().brush().leave();
        } else {
            heard(time, time, model.attention().brush()::hover);
        }
    }

    /** Brushed on the frames it stands for frames, on any other lane for the sound. */
    private void brush(TimeSpan span) {
        if (span == null) {
            model.attention().brush().brush(Modality.AUDIO, List.of());
        } else if (frames.isPressed()) {
            model.attention().brush().brush(Modality.VISION, Brush.within(
                model.attention().positions().getOrDefault(Modality.VISION, List.of()), span.start(), span.end()));
        } else {
            heard(span.start(), span.end(), model.attention().brush()::brush);
        }
    }

    /** What to do with the positions that a stretch of time stands for. */
    @FunctionalInterface
    private interface Pointing {
        void at(Modality modality, List<Integer> positions);
    }

    /** A stretch of time stands for its sound, or for its frames where the model reads no sound. */
    private void heard(double from, double to, Pointing pointing) {
        List<Position> sound = model.attention().positions().getOrDefault(Modality.AUDIO, List.of());
        List<Position> regions = model.attention().positions().getOrDefault(Modality.VISION, List.of());
        if (!sound.isEmpty()) {
            pointing.at(Modality.AUDIO, Brush.within(sound, from, to));
        } else {
            double slack = to > from ? 0 : axis.durationProperty().get() / Math.max(1, 2 * pictured.size());
            pointing.at(Modality.VISION, Brush.within(regions, from - slack, to + slack));
        }
    }
}
