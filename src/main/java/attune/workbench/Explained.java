package attune.workbench;

import attune.domain.Explanation;
import attune.domain.Modality;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked about a reading on top of it.
 *
 * @param explanations one a method
 * @param without what would be said without each stream
 */
public record Explained(List<Explanation> explanations, Map<Modality, AnalyseSample.Remainder> without) {

    public static final Explained NOTHING = new Explained(List.of(), Map.of());

    public Explained {
        explanations = List.copyOf(explanations);
        EnumMap<Modality, AnalyseSample.Remainder> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(without);
        without = Collections.unmodifiableMap(ordered);
    }
}
