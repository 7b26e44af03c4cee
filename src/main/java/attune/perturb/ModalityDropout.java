package attune.perturb;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Whole streams taken away; one always stays, so that there is something to read. */
public final class ModalityDropout {

    private ModalityDropout() {
    }

    /** Drops each stream with the same chance; where all would go, one of them, any, stays. */
    public static Features of(Features features, double chance, RandomGenerator random) {
        List<Modality> present = new ArrayList<>(features.streams().keySet());
        if (present.isEmpty()) {
            return features;
        }
        Modality last = present.get(random.nextInt(present.size()));
        Map<Modality, Stream> kept = new EnumMap<>(Modality.class);
        for (Modality modality : present) {
            if (random.nextDouble() >= chance) {
                kept.put(modality, features.streams().get(modality));
            }
        }
        if (kept.isEmpty()) {
            kept.put(last, features.streams().get(last));
        }
        return new Features(kept);
    }
}
