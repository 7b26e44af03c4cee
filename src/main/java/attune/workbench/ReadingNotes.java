package attune.workbench;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person should know of a reading: what the model did not get to read, in sentences. */
final class ReadingNotes {

    private ReadingNotes() {
    }

    /**
     * The notes of one reading.
     *
     * @param inputs what the model reads
     * @param leftOut what had no room
     */
    static List<String> of(Sample sample, Pieces pieces, Features features, Map<Modality, StreamSpec> inputs,
        List<FeatureExtraction.LeftOut> leftOut, Phrases phrases) {
        List<String> notes = new ArrayList<>();
        boolean clip = sample instanceof Sample.Clip;
        for (Modality modality : inputs.keySet()) {
            if (!features.has(modality) && !(sample instanceof Sample.FeatureSample) && (clip || modality != Modality.AUDIO)) {
                notes.add(phrases.get("absent." + modality.id() + (clip ? ".clip" : ".post")));
            }
        }
        boolean seen = features.has(Modality.VISION) && !pieces.frames().isEmpty();
        if (clip && seen && pieces.frames().stream().allMatch(frame -> frame.faces().isEmpty())) {
            notes.add(phrases.get("no-face"));
        }
        for (FeatureExtraction.LeftOut part : leftOut) {
            notes.add(phrases.get("left-out." + part.modality().id(), part.read(), part.all()));
        }
        for (Modality modality : Modality.values()) {
            boolean there = switch (modality) {
                case TEXT -> pieces.script().isPresent();
                case VISION -> !pieces.frames().isEmpty();
                case AUDIO -> pieces.sound().isPresent();
            };
            if (there && !inputs.containsKey(modality)) {
                notes.add(phrases.get("unread." + modality.id()));
            }
        }
        return notes;
    }
}
