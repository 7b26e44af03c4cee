package attune.training;

import attune.domain.Position;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** Parts of streams: a lesson need not show every region or every second. Positions keep what they stand for. */
final class StreamCuts {

    private StreamCuts() {
    }

    /** Regions left out each with the same chance; faces always stay, and so does at least one region. */
    static Stream.RegionPixels someCells(Stream.RegionPixels regions, double chance, RandomGenerator random) {
        boolean[] kept = kept(regions, chance, random);
        List<Position> positions = new ArrayList<>();
        float[] values = kept(regions.values(), regions.positions(), i -> kept[i], positions);
        return new Stream.RegionPixels(values, regions.side(), positions);
    }

    /** The same with regions that are vectors already. */
    static Stream.Vectors someRows(Stream.Vectors regions, double chance, RandomGenerator random) {
        boolean[] kept = kept(regions, chance, random);
        List<Position> positions = new ArrayList<>();
        float[] values = kept(regions.values(), regions.positions(), i -> kept[i], positions);
        return new Stream.Vectors(values, regions.width(), positions);
    }

    private static boolean[] kept(Stream regions, double chance, RandomGenerator random) {
        int spare = random.nextInt(regions.length());
        boolean[] kept = new boolean[regions.length()];
        boolean any = false;
        for (int i = 0; i < kept.length; i++) {
            boolean face = regions.positions().get(i) instanceof Position.Region region
                && region.kind() == Position.Region.Kind.FACE;
            kept[i] = face || random.nextDouble() >= chance;
            any |= kept[i];
        }
        kept[spare] |= !any;
        return kept;
    }

    /** At most {@code longest} segments that follow each other, from any place. */
    static Stream.LogMelSegments stretch(Stream.LogMelSegments segments, int longest, RandomGenerator random) {
        if (segments.length() <= longest) {
            return segments;
        }
        int from = random.nextInt(segments.length() - longest + 1);
        List<Position> positions = new ArrayList<>();
        float[] values = kept(segments.values(), segments.positions(), i -> i >= from && i < from + longest, positions);
        return new Stream.LogMelSegments(values, segments.bands(), segments.frames(), positions);
    }

    /** The values of the chosen positions; the positions go into {@code kept}. */
    private static float[] kept(float[] values, List<Position> positions, IntPredicate chosen, List<Position> kept) {
        int each = values.length / positions.size();
        float[] cut = new float[values.length];
        for (int i = 0; i < positions.size(); i++) {
            if (chosen.test(i)) {
                System.arraycopy(values, i * each, cut, kept.size() * each, each);
                kept.add(positions.get(i));
            }
        }
        return Arrays.copyOf(cut, kept.size() * each);
    }
}
