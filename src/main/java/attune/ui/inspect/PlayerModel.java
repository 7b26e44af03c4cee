package attune.ui.inspect;

import attune.domain.FrameSink;
import attune.domain.Playback;
import attune.domain.Sample;
import attune.workbench.PlayClip;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one clock of the window: a clip being played, and the time of its playhead as of the last pulse. */
final class PlayerModel {

    private final PlayClip play;
    private final FrameSink sink;
    private final ReadOnlyObjectWrapper<Sample.Clip> clip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private Playback playback;

    PlayerModel(PlayClip play, FrameSink sink) {
        this.play = play;
        this.sink = sink;
    }

    /** Opens a clip, paused on its first frame. Another text to the same file leaves the player as it is. */
    void open(Sample.Clip next) {
        Sample.Clip before = clip.get();
        clip.set(next);
        if (before != null && before.file().equals(next.file())) {
            return;
        }
        stop();
        playback = play.open(next, sink);
        pulse();
    }

    void close() {
        stop();
        clip.set(null);
    }

    /** Takes over the clock; the view calls it once a frame of the screen. */
    void pulse() {
        if (playback != null) {
            playing.set(playback.playing());
            time.set(playback.time());
        }
    }

    /** Plays, from the beginning where the clip has ended; or pauses. */
    void toggle() {
        if (playback == null) {
            return;
        }
        if (playback.playing()) {
            playback.pause();
        } else {
            if (playback.time() >= duration() - frameLength() / 2) {
                playback.seek(0);
            }
            playback.play();
        }
        pulse();
    }

    void seek(double to) {
        if (playback != null) {
            double held = Math.clamp(to, 0, duration());
            playback.seek(held);
            time.set(held);
        }
    }

    /** Goes some frames on, or back where negative, and pauses. */
    void step(int frames) {
        if (playback != null) {
            playback.step(frames);
            pulse();
        }
    }

    /** Goes some seconds on, or back where negative. */
    void skip(double seconds) {
        seek(time.get() + seconds);
    }

    double duration() {
        return clip.get() == null ? 0 : clip.get().facts().duration();
    }

    /** The number of the frame at the playhead, from 1; 0 for a clip without a picture. */
    long frame() {
        return hasPicture() ? (long) Math.floor(time.get() / frameLength() + 1e-6) + 1 : 0;
    }

    boolean hasPicture() {
        return clip.get() != null && clip.get().facts().video().isPresent();
    }

    /** Whether the clip has sound that no device of this machine plays. */
    boolean isMuted() {
        return playback != null && clip.get().facts().audio().isPresent() && !playback.audible();
    }

    ReadOnlyObjectProperty<Sample.Clip> clip() {
        return clip.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty time() {
        return time.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    private double frameLength() {
        return clip.get().facts().video().map(video -> 1 / video.frameRate()).orElse(0.04);
    }

    private void stop() {
        if (playback != null) {
            playback.close();
            playback = null;
        }
        playing.set(false);
        time.set(0);
    }
}
