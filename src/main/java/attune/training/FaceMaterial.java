package attune.training;

import attune.dataset.Example;
import attune.dataset.FacialExpressions;
import attune.dataset.Fer2013;
import attune.dataset.Fold;
import attune.dataset.Split;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.Faces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Faces of known polarity. FER-2013's PublicTest list is asked, one half to stop by, the other to measure on; a face that equals
 * one of them is not learned from, and PrivateTest is not opened.
 */
record FaceMaterial(List<Known> learned, Halves asked, List<String> counts) {

    /** Rows of a card's table of sources. */
    static final String SOURCES = """
        | FER-2013, Training list (Goodfellow et al. 2013) | faces | challenge data |
        | facial expressions, photographs without the held people | faces found in them | Apache-2.0 |
        """;

    private static final int BATCH = 64;
    private static final double PEOPLE_HELD = 0.15;

    /** A face and the index of its polarity. */
    record Known(FacePixels face, int label) {
    }

    static FaceMaterial read(Path data, Progress progress, Cancellation cancellation) {
        Fer2013 fer = new Fer2013(data.resolve("fer2013/fer2013.zip"));
        List<Example> asked = fer.read(Fold.DEV).whole();
        List<Example> grey = Split.without(fer.read(Fold.TRAIN).whole(), asked);
        Split people = Split.hold(
            new FacialExpressions(data.resolve("facial_expressions")).read(Fold.ALL).whole(), PEOPLE_HELD, Halves.SEED);
        List<Known> learned = new ArrayList<>(read(grey, progress.part(0, 0.3), cancellation));
        List<Known> photographs = photographs(people.train(), progress.part(0.3, 1), cancellation);
        learned.addAll(photographs);
        return new FaceMaterial(learned, Halves.of(asked), List.of(
            "faces, fer2013: " + grey.size() + ", held PublicTest: " + asked.size(),
            "faces, facial-expressions: " + photographs.size() + " found of " + people.train().size()));
    }

    /** Faces that are asked, as they are. */
    static Exam.Paper paper(List<Example> asked, Cancellation cancellation) {
        return new Exam.Paper("fer2013", 1, read(asked, Progress.SILENT, cancellation).stream()
            .map(known -> lesson(known.face().plain(), known.label())).toList());
    }

    /** Every face once an epoch, each time in another view. */
    Lessons views(long seed) {
        return new Views(learned, seed);
    }

    private static List<Known> read(List<Example> examples, Progress progress, Cancellation cancellation) {
        List<Known> read = new ArrayList<>();
        for (Example example : examples) {
            cancellation.check();
            Picture picture = ExampleFeatures.picture(example.image().orElseThrow());
            read.add(new Known(FacePixels.of(picture), example.polarity().ordinal()));
            progress.at((double) read.size() / examples.size(), "reading faces");
        }
        return read;
    }

    private static List<Known> photographs(List<Example> examples, Progress progress, Cancellation cancellation) {
        List<Known> found = new ArrayList<>();
        int done = 0;
        try (Faces faces = new Faces()) {
            for (Example example : examples) {
                cancellation.check();
                Picture picture = ExampleFeatures.picture(example.image().orElseThrow());
                faces.find(picture).stream().findFirst().ifPresent(face -> found.add(
                    new Known(FacePixels.of(cut(picture, face)), example.polarity().ordinal())));
                progress.at((double) ++done / examples.size(), "finding faces");
            }
        }
        return found;
    }

    private static Picture cut(Picture picture, Rectangle where) {
        int left = Math.clamp(Math.round(where.left() * picture.width()), 0, picture.width() - 1);
        int top = Math.clamp(Math.round(where.top() * picture.height()), 0, picture.height() - 1);
        int width = Math.clamp(Math.round(where.width() * picture.width()), 1, picture.width() - left);
        int height = Math.clamp(Math.round(where.height() * picture.height()), 1, picture.height() - top);
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.rgb(), 3 * ((top + y) * picture.width() + left), rgb, 3 * y * width, 3 * width);
        }
        return new Picture(width, height, rgb, 0);
    }

    private static Lesson lesson(Stream seen, int label) {
        return new Lesson(new Features(Map.of(Modality.VISION, seen)), label);
    }

    private record Views(List<Known> faces, long seed) implements Lessons {

        @Override public int batches() {
            return faces.size() / BATCH;
        }

        @Override public List<Lesson> batch(int epoch, int number) {
            int[] order = Draw.shuffled(faces.size(), Draw.of(seed, epoch));
            RandomGenerator random = Draw.of(seed, epoch, number);
            List<Lesson> batch = new ArrayList<>();
            for (int i = number * BATCH; i < (number + 1) * BATCH; i++) {
                Known known = faces.get(order[i]);
                batch.add(lesson(known.face().varied(random), known.label()));
            }
            return batch;
        }
    }
}
