package attune.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import attune.domain.ClipFacts;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Keeps a speaker fed with the sound of a clip, silence where the clip has none, so that what was heard is the clock of
 * the whole clip.
 */
final class SoundFeed implements AutoCloseable {

    private static final int SAMPLE = Short.BYTES;
    private static final int CHUNK = 1024;

    private final SoundReader reader;
    private final Speaker speaker;
    private final int rate;
    private final int frame;
    private final byte[] chunk;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long pieceEnd;
    private long at;

    /** Feeds {@code speaker}, which takes {@code rate} samples a second in {@code channels}. */
    SoundFeed(Path file, int rate, int channels, Speaker speaker) {
        this.reader = SoundReader.open(file, rate, channels, AV_SAMPLE_FMT_S16);
        this.speaker = speaker;
        this.rate = rate;
        this.frame = channels * SAMPLE;
        this.chunk = new byte[CHUNK * frame];
    }

    /** The rate to play a clip at: its own where sound devices usually know it. */
    static int rate(ClipFacts.Audio audio) {
        return audio.rate() == 44100 || audio.rate() == 48000 ? audio.rate() : 48000;
    }

    static int channels(ClipFacts.Audio audio) {
        return Math.min(2, audio.channels());
    }

    Speaker speaker() {
        return speaker;
    }

    /** Goes on from {@code time}; what was written and not heard is forgotten. */
    void goTo(double time) {
        speaker.flush();
        reader.seek(time);
        piece = ByteBuffer.allocate(0);
        pieceEnd = 0;
        at = Math.round(time * rate);
    }

    /** Writes as much as there is room for. */
    void fill() {
        for (int room = speaker.room() / frame; room > 0; ) {
            int count = copy(Math.min(room, CHUNK));
            speaker.write(chunk, count * frame);
            at += count;
            room -= count;
        }
    }

    /** Puts at most {@code most} samples of all channels into the chunk and says how many. */
    private int copy(int most) {
        while (piece != null && pieceEnd <= at) {
            piece = reader.next();
            pieceEnd = piece == null ? Long.MAX_VALUE : reader.position() + piece.remaining() / frame;
        }
        long start = piece == null ? Long.MAX_VALUE : pieceEnd - piece.limit() / frame;
        int count = (int) Math.min(most, start > at ? start - at : pieceEnd - at);
        if (start > at) {
            Arrays.fill(chunk, 0, count * frame, (byte) 0);
        } else {
            piece.get((int) (at - start) * frame, chunk, 0, count * frame);
        }
        return count;
    }

    @Override public void close() {
        speaker.close();
        reader.close();
    }
}
