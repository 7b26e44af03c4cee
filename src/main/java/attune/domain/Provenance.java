package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model learnt from, as far as it bears on what it may be used for.
 *
 * @param nonCommercial the data whose licence allows no commercial use, such as {@code RAVDESS (CC BY-NC-SA 4.0)}: where there
 *     are any, the model is for non-commercial use
 * @param languages BCP 47 tags: of text, what was written; of audio, what was spoken. A modality that is not named learnt from
 *     languages that are not known
 */
public record Provenance(List<String> nonCommercial, Map<Modality, Set<String>> languages) {

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(List.of(), Map.of());

    public Provenance {
        nonCommercial = List.copyOf(nonCommercial);
        EnumMap<Modality, Set<String>> ordered = new EnumMap<>(Modality.class);
        languages.forEach((modality, tags) -> ordered.put(modality, Collections.unmodifiableSet(new TreeSet<>(tags))));
        languages = Collections.unmodifiableMap(ordered);
    }

    /** Whether a modality in this language is outside the training, as far as is known. */
    public boolean foreign(Modality modality, String language) {
        return languages.containsKey(modality) && !languages.get(modality).contains(language);
    }
}
