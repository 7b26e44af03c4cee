package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What clips are composed of: streams by label, and streams that tell nothing because they are noise. */
final class ClipMaterial {

    private final Map<Modality, LabelPool<Told>> clear = new EnumMap<>(Modality.class);
    private final Map<Modality, LabelPool<Told>> noise = new EnumMap<>(Modality.class);

    ClipMaterial() {
        for (Modality modality : Modality.values()) {
            clear.put(modality, new LabelPool<>());
            noise.put(modality, new LabelPool<>());
        }
    }

    void add(Modality modality, double weight, Polarity label, Told told) {
        clear.get(modality).add(told.source(), weight, label, told);
    }

    /** Noise keeps the label of what it was made of, so that it is as frequent under each. */
    void addNoise(Modality modality, double weight, Polarity label, Told told) {
        noise.get(modality).add(told.source(), weight, label, told);
    }

    Told draw(Modality modality, Polarity label, RandomGenerator random) {
        return clear.get(modality).draw(label, random);
    }

    Told drawNoise(Modality modality, RandomGenerator random) {
        return noise.get(modality).draw(Polarity.values()[random.nextInt(Polarity.values().length)], random);
    }

    /** Every stream once. */
    List<Told> all(Modality modality) {
        return Stream.concat(clear.get(modality).items().stream(), noise.get(modality).items().stream()).toList();
    }
}
