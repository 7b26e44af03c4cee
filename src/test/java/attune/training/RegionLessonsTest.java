package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionLessonsTest {

    private static final int SIDE = 4;
    private static final int CELLS = 9;

    private static Features regions(int cells, float value) {
        float[] values = new float[cells * 3 * SIDE * SIDE];
        Arrays.fill(values, value);
        return new Features(Map.of(Modality.VISION,
            new Stream.RegionPixels(values, SIDE, Collections.nCopies(cells, new Position.Row(0, Optional.empty())))));
    }

    private static RegionLessons lessons() {
        Lessons faces = new Lessons() {
            @Override public int batches() {
                return 5;
            }

            @Override public List<Lesson> batch(int epoch, int number) {
                return List.of(new Lesson(regions(1, 0.1f), number % 3));
            }
        };
        LabelPool<KeptFeatures> pictures = new LabelPool<>();
        for (Polarity label : Polarity.values()) {
            pictures.add("posts", 1, label, new KeptFeatures(regions(CELLS, 0.5f)));
        }
        return new RegionLessons(faces, pictures, 1);
    }

    private static int longest(List<Lesson> batch) {
        return batch.stream().mapToInt(lesson -> lesson.features().streams().get(Modality.VISION).length()).max().orElseThrow();
    }

    @Test
    void everyThirdBatchHoldsPicturesOfPostsAndEveryBatchOfFacesComesOnce() {
        RegionLessons lessons = lessons();
        assertEquals(6, lessons.batches());
        List<Integer> faces = new ArrayList<>();
        for (int number = 0; number < lessons.batches(); number++) {
            List<Lesson> batch = lessons.batch(0, number);
            if (number % 3 == 2) {
                assertTrue(longest(batch) > 1, "pictures have cells");
            } else {
                assertEquals(1, longest(batch));
                faces.add(batch.getFirst().label());
            }
        }
        assertEquals(List.of(0, 1, 2, 0), faces, "batches 0 to 3 of faces");
    }

    @Test
    void aPictureIsSeenInOtherLightAndInOtherCellsEachTimeAndTheSameWhenAskedAgain() {
        RegionLessons lessons = lessons();
        List<Lesson> batch = lessons.batch(0, 2);
        Stream.RegionPixels seen = (Stream.RegionPixels) batch.getFirst().features().streams().get(Modality.VISION);
        Stream.RegionPixels other = (Stream.RegionPixels) batch.get(1).features().streams().get(Modality.VISION);
        assertTrue(seen.values()[0] != 0.5f && seen.values()[0] != other.values()[0]);
        assertTrue(batch.stream().mapToInt(lesson -> lesson.features().streams().get(Modality.VISION).length()).distinct().count()
            > 1);
        Stream.RegionPixels again =
            (Stream.RegionPixels) lessons().batch(0, 2).getFirst().features().streams().get(Modality.VISION);
        assertArrayEquals(seen.values(), again.values());
    }
}
