package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sampled pictures are the ones on show at the sampled times, upright, in every container and codec. */
class ClipFramesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mp4,mpeg4", "mp4,libopenh264", "mov,png", "mov,mpeg4", "matroska,libopenh264", "webm,libvpx",
        "webm,libvpx-vp9", "avi,mpeg4", "mpegts,mpeg2video", "flv,flv"})
    void thePictureOnShowIsTaken(String format, String codec) {
        Path clip = MadeClip.of(format, codec).frames(50).in(folder, "clip");
        ClipFacts facts = ClipProbe.facts(clip);
        List<Picture> pictures = ClipFrames.sample(clip, facts, new TimeSpan(0.02, 2.02), 5, 640, Cancellation.never());
        assertEquals(5, pictures.size());
        for (int i = 0; i < 5; i++) {
            assertEquals(0.2 + 0.4 * i, pictures.get(i).time(), 0.021);
            assertGrey(MadeClip.grey(5 + 10 * i), pictures.get(i));
        }
        assertEquals(MadeClip.codecInFile(codec), facts.video().orElseThrow().codec());
        assertEquals(2, facts.duration(), 0.1);
    }

    @Test
    void aFrameStaysOnShowUntilTheNext() {
        Path clip = MadeClip.of("mp4", "mpeg4").at(0, 0.1, 1.0, 1.04, 3.0, 3.5).in(folder, "vfr.mp4");
        List<Picture> pictures = sample(clip, new TimeSpan(0, 4), 4);
        assertEquals(List.of(0.1, 1.04, 3.5), pictures.stream().map(p -> Math.round(p.time() * 100) / 100.0).toList());
        assertGrey(MadeClip.grey(1), pictures.get(0));
        assertGrey(MadeClip.grey(3), pictures.get(1));
    }

    @ParameterizedTest
    @CsvSource({"0", "90", "180", "270"})
    void rotationIsUndone(int degrees) {
        Path clip = MadeClip.of("mp4", "mpeg4").frames(10).rotated(degrees).in(folder, "turned.mp4");
        ClipFacts.Video video = ClipProbe.facts(clip).video().orElseThrow();
        Picture picture = sample(clip, new TimeSpan(0, 0.4), 1).getFirst();
        boolean across = degrees % 180 != 0;
        assertEquals(across ? MadeClip.HEIGHT : MadeClip.WIDTH, picture.width());
        assertEquals(picture.width(), video.width());
        assertEquals(picture.height(), video.height());
        int right = picture.width() - 9;
        int bottom = picture.height() - 9;
        int[] dark = switch (degrees) {
            case 0 -> new int[] {8, 8};
            case 90 -> new int[] {right, 8};
            case 180 -> new int[] {right, bottom};
            default -> new int[] {8, bottom};
        };
        assertTrue((picture.argb(dark[0], dark[1]) & 0xff) < 12);
        assertTrue((picture.argb(picture.width() - 1 - dark[0], dark[1]) & 0xff) > 14);
        assertTrue((picture.argb(dark[0], picture.height() - 1 - dark[1]) & 0xff) > 14);
        assertEquals(degrees, video.rotation());
    }

    @Test
    void farWindowsAreReachedOverKeyFrames() {
        Path clip = MadeClip.of("matroska", "mpeg4").frames(1500).gop(25).in(folder, "minute.mkv");
        List<Picture> pictures = sample(clip, new TimeSpan(50.02, 51.02), 5);
        for (int i = 0; i < 5; i++) {
            assertEquals(50.1 + 0.2 * i, pictures.get(i).time(), 0.021);
            assertGrey(MadeClip.grey((int) Math.round(pictures.get(i).time() * 25)), pictures.get(i));
        }
    }

    @Test
    void picturesAreScaledDownNeverUp() {
        Path clip = MadeClip.of("mp4", "mpeg4").frames(5).in(folder, "small.mp4");
        ClipFacts facts = ClipProbe.facts(clip);
        Picture small = ClipFrames.sample(clip, facts, new TimeSpan(0, 0.2), 1, 32, Cancellation.never()).getFirst();
        assertEquals(List.of(32, 24), List.of(small.width(), small.height()));
        assertEquals(MadeClip.WIDTH, sample(clip, new TimeSpan(0, 0.2), 1).getFirst().width());
    }

    @Test
    void aPictureOnShowTwiceComesOnce() {
        Path clip = MadeClip.of("mp4", "mpeg4").frames(4).in(folder, "short.mp4");
        assertEquals(4, sample(clip, new TimeSpan(0, 0.16), 16).size());
    }

    @Test
    void whatIsNoLongerWantedStops() {
        Path clip = MadeClip.of("mp4", "mpeg4").frames(4).in(folder, "short.mp4");
        ClipFacts facts = ClipProbe.facts(clip);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThrows(CancellationException.class,
            () -> ClipFrames.sample(clip, facts, new TimeSpan(0, 0.1), 2, 64, cancelled));
    }

    @Test
    void nativeMemoryIsGivenBack() {
        Path clip = MadeClip.of("mp4", "mpeg4").frames(10).sound("aac", 0.4, MadeClip.tone(300)).in(folder, "again.mp4");
        ClipFacts facts = ClipProbe.facts(clip);
        Runnable once = () -> {
            ClipProbe.facts(clip);
            ClipFrames.sample(clip, facts, new TimeSpan(0, 0.4), 4, 64, Cancellation.never());
            ClipSound.read(clip, new TimeSpan(0, 0.4), 16000, Cancellation.never());
        };
        for (int i = 0; i < 50; i++) {
            once.run();
        }
        System.gc();
        long physical = Pointer.physicalBytes();
        long tracked = Pointer.totalBytes();
        for (int i = 0; i < 300; i++) {
            once.run();
        }
        System.gc();
        assertTrue(Pointer.totalBytes() - tracked < 1 << 20, () -> "tracked grew by " + (Pointer.totalBytes() - tracked));
        assertTrue(Pointer.physicalBytes() - physical < 48 << 20,
            () -> "physical grew by " + (Pointer.physicalBytes() - physical));
    }

    private static List<Picture> sample(Path clip, TimeSpan span, int count) {
        return ClipFrames.sample(clip, ClipProbe.facts(clip), span, count, 640, Cancellation.never());
    }

    private static void assertGrey(int expected, Picture picture) {
        int colour = picture.argb(picture.width() / 2, picture.height() / 2);
        double luma = 0.299 * (colour >> 16 & 0xff) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
        assertEquals(expected, luma, 3.5);
    }
}
