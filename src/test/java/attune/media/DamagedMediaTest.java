package attune.media;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Damaged clips and images give a result or are refused in a sentence: nothing else, and never a crash. */
class DamagedMediaTest {

    private static Path folder;
    private static List<byte[]> clips;
    private static List<byte[]> images;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("attune-damaged");
        clips = List.of(
            Files.readAllBytes(MadeClip.of("mp4", "libopenh264").frames(8)
                .sound("aac", 0.3, MadeClip.tone(300)).in(folder, "a.mp4")),
            Files.readAllBytes(MadeClip.of("webm", "libvpx").frames(8)
                .sound("libopus", 0.3, MadeClip.tone(300)).soundFormat(48000, 1).in(folder, "a.webm")),
            Files.readAllBytes(MadeClip.of("mp3", null).sound("libmp3lame", 0.5, MadeClip.tone(300)).in(folder, "a.mp3")));
        BufferedImage image = MadeImage.quarters(40, 30, BufferedImage.TYPE_INT_RGB);
        images = List.of(MadeImage.png(40, 30), MadeImage.oriented(MadeImage.jpeg(40, 30), 6),
            MadeImage.encoded(image, "gif"), MadeImage.encoded(image, "bmp"), MadeImage.encoded(image, "tiff"));
    }

    @AfterContainer
    static void clean() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void clipsAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(max = 2) int which) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), damaged(clips.get(which), new Random(seed)));
        try {
            ClipFacts facts = ClipProbe.facts(file);
            TimeSpan span = new TimeSpan(0, Math.min(1, facts.duration()));
            ClipFrames.sample(file, facts, span, 4, 64, Cancellation.never());
            if (facts.audio().isPresent()) {
                ClipSound.read(file, span, 16000, Cancellation.never());
            }
            SubtitleStream.read(file);
        } catch (BadInput expected) {
            expected.getMessage();
        }
    }

    @Property(tries = 400)
    void imagesAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(max = 4) int which) {
        try {
            Images.read(damaged(images.get(which), new Random(seed)), "damaged");
        } catch (BadInput expected) {
            expected.getMessage();
        }
    }

    /** Cut off somewhere, or a few bytes changed, or both. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
        int reach = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 64);
        for (int i = random.nextInt(12); i > 0; i--) {
            bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
