package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Faces, and after every second batch of them one of pictures of posts: of all classes alike, each time other cells of them, a
 * little brighter or darker, of more or less contrast, tinted, each cell mirrored or not.
 */
record RegionLessons(Lessons faces, LabelPool<KeptFeatures> pictures, long seed) implements Lessons {

    private static final int EVERY = 3;
    private static final int BATCH = 24;
    private static final double CELLS_HIDDEN = 0.3;
    private static final double GREY = 0.5;

    @Override public int batches() {
        return faces.batches() / (EVERY - 1) * EVERY;
    }

    @Override public List<Lesson> batch(int epoch, int number) {
        if (number % EVERY < EVERY - 1) {
            return faces.batch(epoch, number / EVERY * (EVERY - 1) + number % EVERY);
        }
        RandomGenerator random = Draw.of(seed, epoch, number);
        List<Lesson> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            Polarity label = Polarity.values()[random.nextInt(Polarity.values().length)];
            Stream.RegionPixels whole =
                (Stream.RegionPixels) pictures.draw(label, random).unpacked().streams().get(Modality.VISION);
            Stream.RegionPixels seen = varied(StreamCuts.someCells(whole, CELLS_HIDDEN, random), random);
            batch.add(new Lesson(new Features(Map.of(Modality.VISION, seen)), label.ordinal()));
        }
        return batch;
    }

    private static Stream.RegionPixels varied(Stream.RegionPixels regions, RandomGenerator random) {
        double contrast = random.nextDouble(0.75, 1.25);
        double brightness = random.nextDouble(-0.1, 0.1);
        int side = regions.side();
        float[] values = new float[regions.values().length];
        double[] tint = random.doubles(3, -0.06, 0.06).toArray();
        for (int region = 0; region < regions.length(); region++) {
            boolean mirrored = random.nextBoolean();
            for (int row = region * 3 * side; row < (region + 1) * 3 * side; row++) {
                double lighter = GREY + brightness + tint[row / side % 3];
                for (int x = 0; x < side; x++) {
                    double value = regions.values()[row * side + (mirrored ? side - 1 - x : x)];
                    values[row * side + x] = (float) Math.clamp((value - GREY) * contrast + lighter, 0, 1);
                }
            }
        }
        return new Stream.RegionPixels(values, side, regions.positions());
    }
}
