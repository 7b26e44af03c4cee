package attune.workbench;

import attune.domain.FrameSink;
import attune.domain.Playback;
import attune.domain.Sample;
import attune.job.JobRunner;
import attune.media.ClipPlayer;

/** Plays clips, each on a long-lived job of its own. */
public final class PlayWithSound implements PlayClip {

    private final JobRunner runner;

    public PlayWithSound(JobRunner runner) {
        this.runner = runner;
    }

    @Override public Playback open(Sample.Clip clip, FrameSink sink) {
        return ClipPlayer.open(clip.file(), clip.facts(), sink, runner);
    }
}
