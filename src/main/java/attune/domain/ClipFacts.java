package attune.domain;

import java.util.Optional;

/**
 * What the container says of a clip, before anything is decoded.
 *
 * @param container FFmpeg's short name, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param duration seconds, above 0
 * @param durationKnown false where the container did not say and the length was counted
 * @param video absent for sound alone
 * @param audio absent for a silent clip
 */
public record ClipFacts(
    String container, double duration, boolean durationKnown, Optional<Video> video, Optional<Audio> audio) {

    /**
     * The picture stream.
     *
     * @param width upright width in pixels
     * @param height upright height in pixels
     * @param rotation degrees already undone: 0, 90, 180 or 270
     * @param frameRate mean frames a second
     */
    public record Video(String codec, int width, int height, int rotation, double frameRate) {
    }

    /** The sound stream as stored: rate in Hz and number of channels. */
    public record Audio(String codec, int rate, int channels) {
    }

    public ClipFacts {
        if (!(duration > 0)) {
            throw new IllegalArgumentException("a clip lasts longer than 0 s, got " + duration);
        }
        if (video.isEmpty() && audio.isEmpty()) {
            throw new IllegalArgumentException("a clip has a picture or a sound");
        }
    }
}
