package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.ClipFacts;
import attune.domain.Evidence;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Provenance;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.domain.Transcript;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a reading has something to tell. */
class ReadingEvidenceTest {

    private static final Provenance SHIPPED =
        new Provenance(List.of(), Map.of(Modality.TEXT, Set.of("en", "zh"), Modality.AUDIO, Set.of("de", "en")));
    private static final String ENGLISH = "I was not happy with the food and the waiter was rude";
    private static final String FRENCH = "Je ne suis pas content de la cuisine et le serveur est dans les nuages";

    private final Sample clip = new Sample.Clip("c", "c", Path.of("c.mp4"),
        new ClipFacts("wav", 2, true, Optional.empty(),
            Optional.of(new ClipFacts.Audio("pcm", 16_000, 1))), Transcript.none(), Optional.empty());

    private static Pieces pieces(String text, boolean face, double loudness) {
        Random random = new Random(1);
        float[] samples = new float[32_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (loudness * random.nextGaussian());
        }
        Frame frame = new Frame(new Picture(2, 2, new byte[12], 0),
            face ? List.of(new Rectangle(0, 0, 1, 1)) : List.of());
        return new Pieces(Optional.of(new Script(text, List.of())), List.of(frame),
            Optional.of(new Sound(16_000, samples)), Optional.of(new TimeSpan(0, 2)));
    }

    private Map<Modality, Evidence> evidence(Pieces pieces, Provenance provenance) {
        Set<Modality> all = EnumSet.allOf(Modality.class);
        return ReadingEvidence.of(clip, pieces, all, all, provenance).of();
    }

    @Test
    void aFaceWordsAndAVoiceTell() {
        assertEquals(Map.of(Modality.TEXT, Evidence.PRESENT, Modality.VISION, Evidence.PRESENT, Modality.AUDIO,
            Evidence.PRESENT), evidence(pieces(ENGLISH, true, 0.1), SHIPPED));
    }

    @Test
    void silenceAndAPictureWithoutAFaceTellNothing() {
        assertEquals(Map.of(Modality.TEXT, Evidence.PRESENT, Modality.VISION, Evidence.FACELESS, Modality.AUDIO,
            Evidence.SILENT), evidence(pieces(ENGLISH, false, 1e-5), SHIPPED));
    }

    @Test
    void aLanguageThatWasNotLearntIsOutsideTheTraining() {
        Map<Modality, Evidence> french = evidence(pieces(FRENCH, true, 0.1), SHIPPED);
        assertEquals(Evidence.FOREIGN, french.get(Modality.TEXT));
        assertEquals(Evidence.FOREIGN, french.get(Modality.AUDIO));
        Map<Modality, Evidence> chinese = evidence(pieces("今天的饭菜很不错", true, 0.1), SHIPPED);
        assertEquals(Evidence.PRESENT, chinese.get(Modality.TEXT));
        assertEquals(Evidence.FOREIGN, chinese.get(Modality.AUDIO));
    }

    @Test
    void nothingIsForeignToAModelOfUnknownTrainingNorWhereTheLanguageIsNotClear() {
        assertEquals(Evidence.PRESENT, evidence(pieces(FRENCH, true, 0.1), Provenance.UNKNOWN).get(Modality.TEXT));
        assertEquals(Evidence.PRESENT, evidence(pieces("Die!", true, 0.1), SHIPPED).get(Modality.TEXT));
    }

    @Test
    void digitsAndAddressesAreNoWords() {
        Map<Modality, Evidence> of = evidence(pieces("12345 http://t.co/abc", true, 0.1), SHIPPED);
        assertEquals(Evidence.WORDLESS, of.get(Modality.TEXT));
        assertEquals(Evidence.PRESENT, of.get(Modality.AUDIO));
    }

    @Test
    void whatIsMaskedIsAbsentAndAPostNeedsNoFace() {
        Sample post = new Sample.Post("p", "p", ENGLISH, List.of(), Optional.empty());
        Map<Modality, Evidence> of = ReadingEvidence.of(post, pieces(ENGLISH, false, 0.1),
            EnumSet.of(Modality.TEXT, Modality.VISION), EnumSet.of(Modality.VISION), SHIPPED).of();
        assertEquals(Map.of(Modality.TEXT, Evidence.ABSENT, Modality.VISION, Evidence.PRESENT), of);
    }
}
