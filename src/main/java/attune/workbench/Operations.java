package attune.workbench;

import attune.domain.Analysis;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelTerms;
import attune.model.variant.Cost;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** What an answer cost: floating-point operations, two for each multiply-add, as {@link Cost} counts them. */
public final class Operations {

    private Operations() {
    }

    /** Of a reading, by the positions that it read; empty for a model whose network is not specified here. */
    public static OptionalLong of(ModelTerms terms, Analysis analysis) {
        if (!(terms instanceof ModelSpec spec)) {
            return OptionalLong.empty();
        }
        Map<Modality, Integer> lengths = new EnumMap<>(Modality.class);
        analysis.positions().forEach((modality, positions) -> lengths.put(modality, positions.size()));
        return OptionalLong.of(Cost.flops(spec, lengths));
    }
}
