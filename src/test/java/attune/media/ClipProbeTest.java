package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clip is told to be, and how files that are none are refused. */
class ClipProbeTest {

    @TempDir
    Path folder;

    @Test
    void aLengthThatTheFileDoesNotTellIsCounted() {
        Path clip = MadeClip.of("h264", "libopenh264").frames(750).in(folder, "raw.h264");
        ClipFacts facts = ClipProbe.facts(clip);
        assertFalse(facts.durationKnown());
        assertEquals(30, facts.duration(), 0.1);
        assertEquals(27, ClipFrames.sample(clip, facts, new TimeSpan(26.52, 27.52), 1, 64, Cancellation.never())
            .getFirst().time(), 0.05);
    }

    @Test
    void lateStreamsKeepTheirTime() {
        Path clip = MadeClip.of("mpegts", "mpeg2video").frames(50).sound("mp2", 2, MadeClip.tone(300)).in(folder, "late.ts");
        ClipFacts facts = ClipProbe.facts(clip);
        assertEquals(2, facts.duration(), 0.15);
        assertEquals(0, ClipFrames.sample(clip, facts, new TimeSpan(0, 0.04), 1, 64, Cancellation.never())
            .getFirst().time(), 0.1);
    }

    @Test
    void theOnlyKeyFrameOfATransportStreamIsFoundAgain() {
        // Two seconds of grey by x264, packets in another order than pictures: no encoder here makes such a stream.
        Path clip = Path.of("src/test/resources/media/one-key-frame.ts");
        List<Picture> shown = ClipFrames.sample(
            clip, ClipProbe.facts(clip), new TimeSpan(0, 0.2), 5, 64, Cancellation.never());
        assertEquals(0, shown.getFirst().time(), 0.01);
    }

    @Test
    void theCoverOfASongIsNoVideo() throws IOException {
        Path mp3 = MadeClip.of("mp3", null).sound("libmp3lame", 1, MadeClip.tone(440)).in(folder, "plain.mp3");
        byte[] png = MadeImage.png(8, 8);
        byte[] head = new byte[14 + png.length];
        byte[] start = "\0image/png\0\3\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, head, 0, start.length);
        System.arraycopy(png, 0, head, start.length, png.length);
        int body = start.length + png.length;
        byte[] tag = ByteBuffer.allocate(20 + body).put("ID3\3\0\0".getBytes(StandardCharsets.ISO_8859_1))
            .put((byte) 0).put((byte) (10 + body >> 14 & 127)).put((byte) (10 + body >> 7 & 127)).put((byte) (10 + body & 127))
            .put("APIC".getBytes(StandardCharsets.ISO_8859_1)).putInt(body).putShort((short) 0).put(head, 0, body).array();
        byte[] song = Files.readAllBytes(mp3);
        byte[] whole = Arrays.copyOf(tag, tag.length + song.length);
        System.arraycopy(song, 0, whole, tag.length, song.length);
        ClipFacts facts = ClipProbe.facts(Files.write(folder.resolve("cover.mp3"), whole));
        assertTrue(facts.video().isEmpty());
        assertTrue(facts.audio().isPresent());
    }

    @Test
    void whatIsNoClipIsRefusedByName() throws IOException {
        byte[] noise = new byte[20000];
        new Random(1).nextBytes(noise);
        Path clip = MadeClip.of("mp4", "mpeg4").frames(10).in(folder, "whole.mp4");
        byte[] whole = Files.readAllBytes(clip);
        refused("file.folder", folder);
        refused("file.missing", folder.resolve("none.mp4"));
        refused("file.empty", Files.write(folder.resolve("empty.mp4"), new byte[0]));
        refused("media.not-a-clip", Files.writeString(folder.resolve("text.mp4"), "This is a text.\n".repeat(50)));
        refused("media.not-a-clip", Files.write(folder.resolve("image.mp4"), MadeImage.png(20, 20)));
        refused("media.not-a-clip", Files.writeString(folder.resolve("sub.mp4"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n"));
        refused("media.not-a-clip", Files.writeString(folder.resolve("list.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:" + clip + "\n"));
        refused("media.not-a-clip", Files.writeString(folder.resolve("c.mp4"), "ffconcat version 1.0\nfile whole.mp4\n"));
        refused(null, Files.write(folder.resolve("noise.mp4"), noise));
        refused(null, Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, 200)));
        refused("media.cut-off", Files.write(folder.resolve("stopped.mp4"),
            Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).indexOf("moov") - 4)));
    }

    @Test
    void nothingIsSaidOnStandardError() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(MadeClip.of("mp4", "mpeg4").frames(20)
            .sound("aac", 1, MadeClip.tone(300)).in(folder, "whole.mp4"));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            whole[100 + random.nextInt(whole.length - 2000)] ^= (byte) (1 << random.nextInt(8));
        }
        Path damaged = Files.write(folder.resolve("damaged.mp4"), whole);
        byte[] image = MadeImage.jpeg(400, 400);
        Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(image, image.length * 3 / 4));
        Path errors = folder.resolve("errors.txt");
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            Reading.class.getName(), damaged.toString(), cut.toString())
            .redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        int exit = child.waitFor();
        assertEquals("", Files.readString(errors));
        assertEquals(0, exit);
    }

    /** Reads a damaged clip and a damaged image, and takes a refusal for an answer. */
    static final class Reading {

        public static void main(String[] files) {
            try {
                Path clip = Path.of(files[0]);
                ClipFacts facts = ClipProbe.facts(clip);
                TimeSpan all = new TimeSpan(0, facts.duration());
                ClipFrames.sample(clip, facts, all, 20, 64, Cancellation.never());
                ClipSound.read(clip, all, 16000, Cancellation.never());
            } catch (BadInput expected) {
                System.out.println(expected.getMessage());
            }
            Images.read(Path.of(files[1]));
        }
    }

    private static void refused(String problem, Path file) {
        BadInput refusal = assertThrows(BadInput.class, () -> ClipProbe.facts(file), file::toString);
        assertTrue(refusal.getMessage().contains(file.getFileName().toString()));
        if (problem != null) {
            assertEquals(problem, refusal.problem(), file::toString);
        }
    }
}
