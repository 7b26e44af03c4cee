package attune.workbench;

import attune.domain.Evidence;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Provenance;
import attune.domain.Sample;
import attune.domain.Script;
import attune.feature.VoicedTime;
import attune.text.Language;
import attune.text.Wordless;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether each modality that a model reads has something to tell in one reading. The language of a voice is not heard: that of
 * what is said stands for it, where there is a transcript. (How far a sound lies from those of the training tells the room and
 * the microphone, not the language.)
 *
 * @param language of the text, where that is clear
 */
record ReadingEvidence(Map<Modality, Evidence> of, Optional<String> language) {

    /**
     * Looks at one reading.
     *
     * @param asked what the model reads
     * @param read what of it was there and not masked
     */
    static ReadingEvidence of(Sample sample, Pieces pieces, Set<Modality> asked, Set<Modality> read, Provenance provenance) {
        Optional<String> language = pieces.script().map(Script::text).flatMap(Language::clearly);
        Map<Modality, Evidence> evidence = new EnumMap<>(Modality.class);
        for (Modality modality : asked) {
            boolean foreign = language.filter(tag -> provenance.foreign(modality, tag)).isPresent();
            evidence.put(modality, !read.contains(modality) ? Evidence.ABSENT
                : nothing(modality, sample, pieces).orElse(foreign ? Evidence.FOREIGN : Evidence.PRESENT));
        }
        return new ReadingEvidence(evidence, language);
    }

    private static Optional<Evidence> nothing(Modality modality, Sample sample, Pieces pieces) {
        boolean faces = pieces.frames().isEmpty() || pieces.frames().stream().anyMatch(frame -> !frame.faces().isEmpty());
        return switch (modality) {
            case TEXT -> pieces.script().filter(script -> Wordless.of(script.text())).map(script -> Evidence.WORDLESS);
            case VISION -> sample instanceof Sample.Clip && !faces ? Optional.of(Evidence.FACELESS) : Optional.empty();
            case AUDIO -> pieces.sound().filter(sound -> VoicedTime.of(sound).isEmpty()).map(sound -> Evidence.SILENT);
        };
    }
}
