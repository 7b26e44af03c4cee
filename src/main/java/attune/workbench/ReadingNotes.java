package attune.workbench;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.feature.FeatureExtraction;
import attune.store.ModelFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person should know of a reading: what the model did not get to read, in sentences. */
final class ReadingNotes {

    private ReadingNotes() {
    }

    /**
     * The notes of one reading.
     *
     * @param evidence what has nothing to tell
     * @param leftOut what had no room
     */
    static List<String> of(Sample sample, Pieces pieces, Features features, ModelFolder model, ReadingEvidence evidence,
        List<FeatureExtraction.LeftOut> leftOut, Phrases phrases) {
        Set<Modality> inputs = model.terms().inputs().keySet();
        List<String> notes = new ArrayList<>();
        boolean clip = sample instanceof Sample.Clip;
        for (Modality modality : inputs) {
            if (!features.has(modality) && !(sample instanceof Sample.FeatureSample) && (clip || modality != Modality.AUDIO)) {
                notes.add(phrases.get("absent." + modality.id() + (clip ? ".clip" : ".post")));
            }
        }
        evidence.of().forEach((modality, each) -> {
            switch (each) {
                case SILENT -> notes.add(phrases.get("silent"));
                case WORDLESS -> notes.add(phrases.get("wordless"));
                case FACELESS -> notes.add(phrases.get("no-face"));
                case FOREIGN -> notes.add(phrases.get("foreign." + modality.id(),
                    language(evidence.language().orElseThrow(), phrases), model.provenance().languages().get(modality).stream()
                        .map(tag -> language(tag, phrases)).collect(Collectors.joining(phrases.get("comma")))));
                case PRESENT, ABSENT -> { }
            }
        });
        for (FeatureExtraction.LeftOut part : leftOut) {
            notes.add(phrases.get("left-out." + part.modality().id(), part.read(), part.all()));
        }
        for (Modality modality : Modality.values()) {
            boolean there = switch (modality) {
                case TEXT -> pieces.script().isPresent();
                case VISION -> !pieces.frames().isEmpty();
                case AUDIO -> pieces.sound().isPresent();
            };
            if (there && !inputs.contains(modality)) {
                notes.add(phrases.get("unread." + modality.id()));
            }
        }
        return notes;
    }

    private static String language(String tag, Phrases phrases) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(phrases.locale());
    }
}
