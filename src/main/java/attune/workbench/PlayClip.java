package attune.workbench;

import attune.domain.FrameSink;
import attune.domain.Playback;
import attune.domain.Sample;

/** Opens a clip for playing, paused on its first frame. Returns at once; frames come later. */
@FunctionalInterface
public interface PlayClip {

    Playback open(Sample.Clip clip, FrameSink sink);
}
