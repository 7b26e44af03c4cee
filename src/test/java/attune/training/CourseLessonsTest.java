package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of a course: all of it every epoch, another way each time, batches of about one length. */
class CourseLessonsTest {

    private static final CourseLessons.Hiding NOTHING = new CourseLessons.Hiding(0, 0);
    private static final CourseLessons.Hiding MUCH = new CourseLessons.Hiding(0.3, 0.5);
    private static final List<Lesson> ALL = lessons(1000);

    @Test
    void everyLessonComesOnceAnEpochInAnotherOrder() {
        CourseLessons lessons = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, NOTHING, 4);
        assertEquals(32, lessons.batches());
        assertEquals(targets(ALL), targets(epoch(lessons, 0)));
        assertNotEquals(epoch(lessons, 0).stream().map(Lesson::target).toList(),
            epoch(lessons, 1).stream().map(Lesson::target).toList());
    }

    @Test
    void littleOfABatchIsPadding() {
        CourseLessons lessons = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, NOTHING, 4);
        long padded = 0;
        long real = 0;
        for (int number = 0; number < lessons.batches(); number++) {
            List<Lesson> batch = lessons.batch(0, number);
            padded += (long) batch.size() * batch.stream().mapToInt(CourseLessons::length).max().orElseThrow();
            real += batch.stream().mapToInt(CourseLessons::length).sum();
        }
        assertTrue(padded < 1.1 * real, padded + " positions for " + real);
    }

    @Test
    void aBatchDependsOnNothingThatWasAskedBefore() {
        CourseLessons first = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, MUCH, 4);
        CourseLessons second = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, MUCH, 4);
        epoch(first, 0);
        assertEquals(ids(first.batch(1, 7)), ids(second.batch(1, 7)));
        CourseLessons third = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, MUCH, 5);
        assertNotEquals(ids(first.batch(1, 7)), ids(third.batch(1, 7)));
    }

    @Test
    void hidingLeavesSomethingAndTheLessonsAsTheyAre() {
        CourseLessons lessons = new CourseLessons(ALL, EnumSet.allOf(Modality.class), 32, MUCH, 4);
        List<Lesson> hidden = epoch(lessons, 0);
        long streams = hidden.stream().mapToLong(lesson -> lesson.features().streams().size()).sum();
        assertTrue(streams > 1300 && streams < 1550, "about 0.7 of 2000 streams stay, never none: " + streams);
        assertTrue(ALL.stream().flatMap(lesson -> ids(List.of(lesson)).stream()).flatMap(List::stream).allMatch(id -> id > 1));
    }

    private static List<Lesson> epoch(CourseLessons lessons, int epoch) {
        List<Lesson> all = new ArrayList<>();
        for (int number = 0; number < lessons.batches(); number++) {
            all.addAll(lessons.batch(epoch, number));
        }
        return all;
    }

    private static List<Double> targets(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::target).sorted().toList();
    }

    private static List<List<Integer>> ids(List<Lesson> lessons) {
        return lessons.stream().flatMap(lesson -> lesson.features().streams().values().stream())
            .map(stream -> java.util.Arrays.stream(((Stream.TokenIds) stream).ids()).boxed().toList()).toList();
    }

    private static List<Lesson> lessons(int size) {
        Random random = new Random(3);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lessons.add(new Lesson(new Features(Map.of(
                Modality.TEXT, words(random, 1 + random.nextInt(40)), Modality.VISION, words(random, 5))), i));
        }
        return lessons;
    }

    private static Stream words(Random random, int length) {
        return new Stream.TokenIds(random.ints(length, 2, 50).toArray(),
            Collections.nCopies(length, new Position.Row(0, Optional.empty())));
    }
}
