package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import attune.training.ComposedClip.Kind;
import attune.training.ComposedClip.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClipComposerTest {

    private static final List<String> SOURCES = List.of("one", "two");

    @Test
    void theRuleIsTheMajorityThenTheWordsThenTheVoice() {
        assertEquals(Polarity.NEGATIVE,
            ClipComposer.ruled(says(Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.NEGATIVE)));
        assertEquals(Polarity.POSITIVE,
            ClipComposer.ruled(says(Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.NEUTRAL)));
        assertEquals(Polarity.NEGATIVE,
            ClipComposer.ruled(says(Polarity.NEUTRAL, Polarity.POSITIVE, Polarity.NEGATIVE)));
    }

    @Test
    void kindsComeInTheirProportionsAndRolesSayWhatIsThere() {
        ClipComposer composer = new ClipComposer(material());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (int i = 0; i < 4_000; i++) {
            ComposedClip clip = composer.any(Draw.of(1, i));
            counts.merge(clip.kind(), 1, Integer::sum);
            assertFalse(clip.streams().isEmpty());
            clip.roles().forEach((modality, role) ->
                assertEquals(role != Role.ABSENT, clip.streams().containsKey(modality), clip.kind() + " " + modality));
            if (clip.kind() == Kind.ONE_TELLS) {
                assertEquals(1, clip.roles().values().stream().filter(Role.TELLS::equals).count());
                assertTrue(clip.label() != Polarity.NEUTRAL);
            }
        }
        assertEquals(0.2, counts.get(Kind.AGREEING) / 4_000.0, 0.03);
        assertEquals(0.25, counts.get(Kind.ONE_TELLS) / 4_000.0, 0.03);
        assertEquals(0.25, counts.get(Kind.NOISY) / 4_000.0, 0.03);
        assertEquals(0.2, counts.get(Kind.MISSING) / 4_000.0, 0.03);
        assertEquals(0.1, counts.get(Kind.DISAGREEING) / 4_000.0, 0.03);
    }

    @Test
    void aSourceTellsNothing() {
        ClipComposer composer = new ClipComposer(material());
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < 9_000; i++) {
            ComposedClip clip = composer.any(Draw.of(2, i));
            if (clip.streams().size() == 3) {
                Map<Modality, String> sources = new TreeMap<>();
                clip.streams().forEach((modality, told) -> sources.put(modality, told.source()));
                counts.computeIfAbsent(sources.toString(), key -> new int[3])[clip.label().ordinal()]++;
            }
        }
        assertEquals(8, counts.size());
        counts.forEach((sources, labels) -> {
            double all = labels[0] + labels[1] + labels[2];
            for (Polarity label : Polarity.values()) {
                double expected = label == Polarity.NEUTRAL ? 0.21 : 0.395;
                assertEquals(expected, labels[label.ordinal()] / all, 0.07, sources + " " + label);
            }
        });
    }

    private static Map<Modality, Polarity> says(Polarity words, Polarity face, Polarity voice) {
        return new EnumMap<>(Map.of(Modality.TEXT, words, Modality.VISION, face, Modality.AUDIO, voice));
    }

    /** A small source holds as many items of a label as it likes: that must not show. */
    private static ClipMaterial material() {
        ClipMaterial material = new ClipMaterial();
        for (Modality modality : Modality.values()) {
            for (String source : SOURCES) {
                for (Polarity label : Polarity.values()) {
                    for (int i = 0; i < (source.equals("one") ? 1 + 3 * label.ordinal() : 2); i++) {
                        material.add(modality, 1, label, new Told(stream(), source, Optional.of(label)));
                        material.addNoise(modality, 1, label, new Told(stream(), source, Optional.empty()));
                    }
                }
            }
        }
        return material;
    }

    private static Stream stream() {
        return new Stream.TokenIds(new int[] {3}, List.of(new Position.Row(0, Optional.empty())));
    }
}
