package attune.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of an unsure answer, at its borders. */
class DoubtTest {

    private static final List<String> LABELS = List.of("negative", "neutral", "positive");

    @ParameterizedTest
    @CsvSource({
        "0.34, 0.33, 0.33, true", "0.49, 0.30, 0.21, true", "0.51, 0.25, 0.24, false", "0.51, 0.45, 0.04, true",
        "0.02, 0.95, 0.03, false", "0.1, 0.42, 0.48, true"})
    void flatProbabilities(float negative, float neutral, float positive, boolean flat) {
        Prediction prediction = new Prediction(LABELS, new float[3], new float[] {negative, neutral, positive});
        assertEquals(flat, Doubt.flat(prediction));
        assertEquals(flat ? Set.of(Doubt.FLAT) : Set.of(), Doubt.of(prediction, Map.of(Modality.TEXT, Evidence.PRESENT)));
    }

    @Test
    void twoClassesAreFlatByTheirLeadAndAScoreNeverIs() {
        assertEquals(true, Doubt.flat(new Prediction(List.of("no", "yes"), new float[2], new float[] {0.54f, 0.46f})));
        assertEquals(false, Doubt.flat(new Prediction(List.of("no", "yes"), new float[2], new float[] {0.4f, 0.6f})));
        assertEquals(false, Doubt.flat(new Prediction(List.of("score"), new float[1], new float[] {1})));
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT PRESENT PRESENT, false", "PRESENT PRESENT ABSENT, false", "PRESENT ABSENT ABSENT, true",
        "FOREIGN PRESENT FOREIGN, true", "PRESENT FACELESS SILENT, true", "PRESENT SILENT PRESENT, false",
        "PRESENT ABSENT, false", "FOREIGN ABSENT, true", "ABSENT PRESENT, false", "PRESENT, false", "FOREIGN, true"})
    void halfOfWhatIsReadHasSomethingToTell(String each, boolean lacking) {
        Map<Modality, Evidence> evidence = new EnumMap<>(Modality.class);
        String[] words = each.split(" ");
        for (int i = 0; i < words.length; i++) {
            evidence.put(Modality.values()[i], Evidence.valueOf(words[i]));
        }
        assertEquals(lacking, Doubt.lacking(evidence));
    }

    @Test
    void bothDoubtsCanHold() {
        Prediction flat = new Prediction(LABELS, new float[3], new float[] {0.3f, 0.3f, 0.4f});
        assertEquals(Set.of(Doubt.FLAT, Doubt.EVIDENCE), Doubt.of(flat, Map.of(Modality.TEXT, Evidence.FOREIGN)));
    }
}
