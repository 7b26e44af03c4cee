package attune.ui.inspect;

import attune.domain.Modality;
import attune.figure.attention.Unit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words, regions and seconds that are lit most: the numbers behind the colours. */
final class Strongest {

    /**
     * One of them.
     *
     * @param unit its index among the units of its modality
     */
    record Entry(int unit, String name, float weight) {
    }

    private Strongest() {
    }

    /** The {@code most} largest in size of each modality that is lit, the largest first; zeros are left out. */
    static Map<Modality, List<Entry>> of(Heat heat, Function<Modality, List<Unit>> units, int most) {
        Map<Modality, List<Entry>> strongest = new EnumMap<>(Modality.class);
        heat.lit().forEach((modality, lit) -> {
            List<Unit> of = units.apply(modality);
            strongest.put(modality, IntStream.range(0, of.size())
                .mapToObj(at -> new Entry(at, of.get(at).name(), lit.of(of.get(at).positions())))
                .filter(entry -> entry.weight() != 0)
                .sorted(Comparator.comparingDouble(entry -> -Math.abs(entry.weight()))).limit(most).toList());
        });
        return strongest;
    }
}
