package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import attune.domain.Target;
import attune.figure.Marks;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitMatrix;
import attune.figure.attention.Weights;
import attune.ui.common.AttentionText;
import attune.workbench.Reading;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing a map and pointing into it: rows, columns and directions keep their places all the way to the heat. */
class AttentionModelTest {

    private static final Direction HEARING = new Direction(Modality.TEXT, Modality.AUDIO);
    private static final Direction SEEING = new Direction(Modality.TEXT, Modality.VISION);

    private final AttentionModel attention = new AttentionModel(new AttentionText(Locale.ENGLISH));

    @BeforeEach
    void readAClip() {
        attention.take(Fixture.clipReading(0, List.of(), 0));
    }

    @Test
    void offersCrossModalDirectionsFirstAndOnlyThoseThereAre() {
        assertEquals(HEARING, attention.shown().get().direction());
        assertEquals(9, attention.shown().get().directions().size());
        attention.take(Fixture.postReading());
        assertEquals(List.of(SEEING, new Direction(Modality.VISION, Modality.TEXT),
            new Direction(Modality.TEXT, Modality.TEXT), new Direction(Modality.VISION, Modality.VISION)),
            attention.shown().get().directions());
    }

    @Test
    void namesRowsAndColumns() {
        UnitMatrix matrix = matrix();
        assertEquals(List.of("so", "unbelievable", "!"), matrix.rows().stream().map(Unit::name).toList());
        assertEquals("0.4 s", matrix.columns().get(1).name());
        attention.choose(new Direction(Modality.VISION, Modality.TEXT));
        assertEquals(List.of("f1 a1", "f1 a2", "f1 b1", "f1 b2", "f1 face"),
            matrix().rows().stream().limit(5).map(Unit::name).toList());
    }

    @Test
    void mergesPiecesIntoWordsSoThatRowsStillSumToOne() {
        attention.choose(new Direction(Modality.AUDIO, Modality.TEXT));
        UnitMatrix matrix = matrix();
        assertEquals(3, matrix.columns().size());
        for (int row = 0; row < matrix.rows().size(); row++) {
            int at = row;
            double sum = IntStream.range(0, 3).mapToDouble(column -> matrix.at(at, column)).sum();
            assertEquals(1, sum, 1e-5);
        }
        float[] first = mean(new Direction(Modality.AUDIO, Modality.TEXT), 5, 4);
        assertEquals(first[4 + 1] + first[4 + 2], matrix.at(1, 1), 1e-6);
    }

    @Test
    void readingWordsAreTheMeanOfTheirPieces() {
        float[] weights = mean(HEARING, 4, 5);
        UnitMatrix matrix = matrix();
        assertEquals((weights[5 + 2] + weights[10 + 2]) / 2, matrix.at(1, 2), 1e-6);
    }

    @Test
    void aRowLightsUpWhatItReadsInEveryModality() {
        attention.brush().hoverRow(2);
        assertArrayEquals(row(mean(HEARING, 4, 5), 3, 5), values(Modality.AUDIO), 1e-6f);
        assertArrayEquals(row(mean(SEEING, 4, 10), 3, 10), values(Modality.VISION), 1e-6f);
    }

    @Test
    void aColumnLightsUpWhoReadsIt() {
        attention.brush().hoverColumn(1);
        float[] hearing = mean(HEARING, 4, 5);
        assertArrayEquals(new float[] {hearing[1], hearing[6], hearing[11], hearing[16]}, values(Modality.TEXT), 1e-6f);
        float[] frames = mean(new Direction(Modality.VISION, Modality.AUDIO), 10, 5);
        assertEquals(frames[7 * 5 + 1], values(Modality.VISION)[7], 1e-6f);
        assertEquals(Heat.Merge.MEAN, attention.brush().heat().get().of(Modality.TEXT).orElseThrow().merge());
    }

    @Test
    void withNothingHoveredTheMeanOverRowsIsShown() {
        float[] weights = mean(HEARING, 4, 5);
        float[] expected = new float[5];
        for (int i = 0; i < 20; i++) {
            expected[i % 5] += weights[i] / 4;
        }
        assertArrayEquals(expected, values(Modality.AUDIO), 1e-6f);
    }

    @Test
    void aMaskedRowIsLeftOutOfTheMean() {
        Weights weights = new Weights(HEARING, Fixture.PIECES.subList(0, 2), Fixture.PIECES.subList(0, 2),
            new float[] {0.3f, 0.7f, 0, 0});
        assertArrayEquals(new float[] {0.3f, 0.7f}, weights.meanOfRows(List.of(0, 1)), 1e-6f);
    }

    @Test
    void aSegmentAsksWhoReadsItWhereSoundIsReadAndWhatItReadsWhereSoundReads() {
        attention.brush().hover(Modality.AUDIO, List.of(2));
        assertEquals(new Focus.ReadBy(Modality.AUDIO, List.of(2)), attention.brush().focus().get());
        attention.choose(new Direction(Modality.AUDIO, Modality.TEXT));
        attention.brush().hover(Modality.AUDIO, List.of(2));
        assertEquals(new Focus.Reads(Modality.AUDIO, List.of(2)), attention.brush().focus().get());
    }

    @Test
    void aPinOutlastsTheMouseUntilItIsLetGo() {
        attention.brush().pinRow(0);
        attention.brush().hoverRow(2);
        assertEquals(new Focus.Reads(Modality.TEXT, List.of(0)), attention.brush().focus().get());
        assertTrue(attention.brush().unpin());
        assertEquals(new Focus.Reads(Modality.TEXT, List.of(3)), attention.brush().focus().get());
        attention.brush().leave();
        assertEquals(new Focus.Nothing(), attention.brush().focus().get());
        assertFalse(attention.brush().unpin());
    }

    @Test
    void aBrushGivesWayToTheMouse() {
        attention.brush().brush(Modality.AUDIO, Brush.within(attention.positions().get(Modality.AUDIO), 0.5, 0.9));
        assertEquals(new Focus.ReadBy(Modality.AUDIO, List.of(1, 2)), attention.brush().focus().get());
        attention.brush().hoverRow(0);
        assertEquals(new Focus.Reads(Modality.TEXT, List.of(0)), attention.brush().focus().get());
        attention.brush().leave();
        assertEquals(new Focus.ReadBy(Modality.AUDIO, List.of(1, 2)), attention.brush().focus().get());
    }

    @Test
    void oneHeadAndOneLayerCanBeChosen() {
        attention.choose(new Head.One(1));
        assertEquals(Fixture.weights(HEARING, 1, 4, 5)[0], matrix().at(0, 0), 1e-6);
        attention.choose(new Direction(Modality.AUDIO, Modality.AUDIO));
        assertEquals(List.of(new Depth(Stage.SELF, 0), new Depth(Stage.SELF, 1)), attention.shown().get().depths());
        attention.choose(new Depth(Stage.SELF, 0));
        assertEquals(Fixture.weights(new Direction(Modality.AUDIO, Modality.AUDIO), 1, 5, 5)[7],
            matrix().at(1, 2), 1e-6);
    }

    @Test
    void aTextEncoderOfOthersIsLayersBeforeTheModelsOwn() {
        Reading reading = Fixture.clipReading(0, List.of(), 0);
        attention.take(Fixture.throughEncoder(reading));
        Direction self = new Direction(Modality.TEXT, Modality.TEXT);
        attention.choose(self);
        assertEquals(List.of(new Depth(Stage.ENCODER, 0), new Depth(Stage.SELF, 0), new Depth(Stage.SELF, 1)),
            attention.shown().get().depths());
        assertEquals(new Depth(Stage.SELF, 1), attention.shown().get().depth());
        assertEquals(List.of(List.of(new Depth(Stage.SELF, 0), new Depth(Stage.SELF, 1)), List.of(new Depth(Stage.ENCODER, 0))),
            attention.maps().parts(self));
        assertFalse(attention.shown().get().ofEncoder());
        attention.choose(new Depth(Stage.ENCODER, 0), new Head.One(2));
        assertTrue(attention.shown().get().ofEncoder());
        float[] weights = Fixture.weights(self, 2, 4, 4);
        assertEquals(weights[3], matrix().at(0, 2), 1e-6);
        attention.brush().hoverRow(2);
        assertArrayEquals(row(weights, 3, 4), values(Modality.TEXT), 1e-6f);
        assertArrayEquals(row(mean(HEARING, 4, 5), 3, 5), values(Modality.AUDIO), 1e-6f, "other streams as the model reads them");
        attention.take(reading);
        assertFalse(attention.shown().get().ofEncoder());
    }

    @Test
    void aChoiceComesBackWithItsStream() {
        attention.choose(new Direction(Modality.VISION, Modality.AUDIO));
        attention.take(Fixture.clipReading(0, List.of(), 0, Set.of(Modality.VISION)));
        assertEquals(HEARING, attention.shown().get().direction());
        attention.take(Fixture.clipReading(0, List.of(), 0));
        assertEquals(new Direction(Modality.VISION, Modality.AUDIO), attention.shown().get().direction());
        attention.take(null);
        assertNull(attention.shown().get());
        assertEquals(Heat.NONE, attention.brush().heat().get());
    }

    @Test
    void theSenseTurnsTheQuestionAround() {
        attention.brush().choose(Sense.READ_BY);
        attention.brush().hover(Modality.TEXT, List.of(0));
        assertEquals(new Focus.ReadBy(Modality.TEXT, List.of(0)), attention.brush().focus().get());
        float[] sound = mean(new Direction(Modality.AUDIO, Modality.TEXT), 5, 4);
        assertArrayEquals(new float[] {sound[0], sound[4], sound[8], sound[12], sound[16]}, values(Modality.AUDIO), 1e-6f);
        attention.brush().choose(Sense.READS);
        assertEquals(new Focus.Reads(Modality.TEXT, List.of(0)), attention.brush().focus().get());
        assertArrayEquals(row(mean(HEARING, 4, 5), 0, 5), values(Modality.AUDIO), 1e-6f);
        attention.brush().hoverColumn(3);
        assertEquals(new Focus.Reads(Modality.AUDIO, List.of(3)), attention.brush().focus().get());
        assertArrayEquals(row(mean(new Direction(Modality.AUDIO, Modality.TEXT), 5, 4), 3, 4), values(Modality.TEXT), 1e-6f);
    }

    @Test
    void marksAreTheRowsOrColumnsOfWhatIsPointedAt() {
        attention.brush().hover(Modality.TEXT, List.of(1));
        assertEquals(Marks.row(1), attention.brush().marks());
        attention.brush().hover(Modality.TEXT, List.of(0, 1, 2));
        assertEquals(Marks.rows(0, 2), attention.brush().marks());
        attention.brush().hover(Modality.AUDIO, List.of(1, 2, 3));
        assertEquals(Marks.columns(1, 3), attention.brush().marks());
        attention.brush().hover(Modality.VISION, List.of(1));
        assertEquals(Marks.NONE, attention.brush().marks());
        attention.choose(new Direction(Modality.TEXT, Modality.TEXT));
        attention.brush().hoverColumn(2);
        assertEquals(Marks.column(2), attention.brush().marks());
        attention.brush().hoverRow(2);
        assertEquals(Marks.row(2), attention.brush().marks());
    }

    @Test
    void theStrongestAreToldWithTheirWeights() {
        attention.brush().hoverRow(2);
        float[] read = row(mean(HEARING, 4, 5), 3, 5);
        int first = IntStream.range(0, 5).boxed().max(Comparator.comparingDouble(at -> read[at])).orElseThrow();
        Strongest.Entry entry = Strongest.of(attention.brush().heat().get(), attention::units, 2).get(Modality.AUDIO).getFirst();
        assertEquals(first, entry.unit());
        assertEquals(read[first], entry.weight(), 1e-6);
        assertEquals(String.format(java.util.Locale.ROOT, "%.1f s", 0.4 * first), entry.name());
    }

    @Test
    void aMethodsMapTakesThePlaceOfTheWeightsInMatrixAndHeat() {
        float[] rolled = new float[4 * 5];
        for (int i = 0; i < rolled.length; i++) {
            rolled[i] = i;
        }
        Map<Modality, List<Position>> positions = attention.positions();
        RelevanceMap map =
            new RelevanceMap(HEARING, positions.get(Modality.TEXT), positions.get(Modality.AUDIO), rolled);
        attention.explain(new Explanation(
            ExplanationMethod.ROLLOUT, new Target(2, "positive"), Map.of(), List.of(map), Optional.empty()));
        assertEquals(17, matrix().at(2, 2), 1e-6);
        attention.brush().hoverRow(2);
        assertArrayEquals(new float[] {15, 16, 17, 18, 19}, values(Modality.AUDIO), 1e-6f);
        attention.brush().hoverColumn(1);
        assertArrayEquals(new float[] {1, 6, 11, 16}, values(Modality.TEXT), 1e-6f);
        attention.explain(null);
        assertArrayEquals(new float[] {mean(HEARING, 4, 5)[1]}, new float[] {values(Modality.TEXT)[0]}, 1e-6f);
    }

    @Test
    void aMethodWithoutMapsLightsPositionsWhateverIsPointedAt() {
        float[] numbers = {0.5f, -0.25f, -0.25f, 0};
        BitSet word = new BitSet();
        word.set(1, 3);
        BitSet so = new BitSet();
        so.set(0);
        attention.explain(new Explanation(ExplanationMethod.OCCLUSION, new Target(2, "positive"), Map.of(Modality.TEXT,
            new Relevance(attention.positions().get(Modality.TEXT), numbers, List.of(so, word))), List.of(), Optional.empty()));
        assertTrue(attention.shown().get().matrix().isEmpty());
        attention.brush().hover(Modality.AUDIO, List.of(1));
        assertEquals(-0.25f, attention.brush().heat().get().of(Modality.TEXT).orElseThrow().of(List.of(1, 2)), 1e-6);
    }

    private UnitMatrix matrix() {
        return attention.shown().get().matrix().orElseThrow();
    }

    private float[] values(Modality modality) {
        return attention.brush().heat().get().of(modality).orElseThrow().values();
    }

    private static float[] row(float[] weights, int row, int columns) {
        return java.util.Arrays.copyOfRange(weights, row * columns, (row + 1) * columns);
    }

    /** The mean over both heads. */
    private static float[] mean(Direction direction, int rows, int columns) {
        float[] one = Fixture.weights(direction, 0, rows, columns);
        float[] two = Fixture.weights(direction, 1, rows, columns);
        for (int i = 0; i < one.length; i++) {
            one[i] = (one[i] + two[i]) / 2;
        }
        return one;
    }
}
