package attune.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.Explanation;
import attune.domain.Faithfulness.Removal;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Stream;
import attune.domain.Variant;
import attune.inference.InferenceSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.SmallInputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many sets of positions at a time answer as one reading a set does, for every variant. */
class ProbeTest {

    private static final Features FEATURES = SmallInputs.features(3, 5, 4, 6);

    @TempDir private Path folder;

    private static double[] ask(Probe probe, Modality modality, Removal removal, List<BitSet> sets) {
        return probe.without(modality, removal, sets, Progress.SILENT, Cancellation.never());
    }

    @ParameterizedTest
    @EnumSource
    void maskingIsTheReadingsOwn(Variant variant) {
        ModelSpec spec = SmallInputs.spec(variant).calibrated(1.7);
        Masking before = new Masking(Set.of(), Map.of(Modality.AUDIO, bits(2)));
        try (InferenceSession session = SmallModel.open(spec, folder)) {
            Subject subject = SmallModel.subject(session, FEATURES, before);
            Probe probe = new Probe(subject);
            int target = subject.target().index();
            assertEquals(session.read(FEATURES, before).prediction().probabilities()[target], probe.whole(), 1e-5);
            for (Modality modality : probe.streams().keySet()) {
                List<BitSet> sets = List.of(bits(0), bits(1, 3), bits(0, 1, 2, 3), bits(1, 3), bits());
                double[] without = ask(probe, modality, Removal.MASK, sets);
                for (int i = 0; i < sets.size(); i++) {
                    Map<Modality, BitSet> hidden = new EnumMap<>(Modality.class);
                    hidden.put(Modality.AUDIO, bits(2));
                    hidden.merge(modality, sets.get(i), (own, more) -> {
                        BitSet both = (BitSet) own.clone();
                        both.or(more);
                        return both;
                    });
                    float[] read = session.read(FEATURES, new Masking(Set.of(), hidden)).prediction().probabilities();
                    assertEquals(read[target], without[i], 1e-5, modality + " " + sets.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacementIsAReadingOfReplacedFeatures(Variant variant) {
        ModelSpec spec = SmallInputs.spec(variant);
        try (InferenceSession session = SmallModel.open(spec, folder)) {
            Subject subject = SmallModel.subject(session, FEATURES, Masking.NONE);
            Probe probe = new Probe(subject);
            BitSet taken = bits(1, 3);
            double[] without = ask(probe, Modality.TEXT, Removal.REPLACEMENT, List.of(taken, bits(2)));
            Stream.TokenIds text = (Stream.TokenIds) FEATURES.streams().get(Modality.TEXT);
            int[] ids = text.ids().clone();
            taken.stream().forEach(position -> ids[position] = SmallModel.MASK_PIECE);
            Map<Modality, Stream> replaced = new EnumMap<>(FEATURES.streams());
            replaced.put(Modality.TEXT, new Stream.TokenIds(ids, text.positions()));
            float[] read = session.read(new Features(replaced), Masking.NONE).prediction().probabilities();
            assertEquals(read[subject.target().index()], without[0], 1e-5);
            assertNotEquals(without[0], without[1], 1e-6);
        }
    }

    @Test
    void nothingLeftToReadSpeaksForNoClass() {
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(Variant.OPTIMISED), folder)) {
            Probe probe = new Probe(SmallModel.subject(session, SmallInputs.features(1, 4, 0, 0), Masking.NONE));
            assertEquals(1 / 3.0, ask(probe, Modality.TEXT, Removal.MASK, List.of(bits(0, 1, 2, 3)))[0], 1e-6);
        }
    }

    @Test
    void occlusionSaysWhatAReadingWithoutTheSpanLoses() {
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(Variant.OPTIMISED), folder)) {
            Subject subject = SmallModel.subject(session, FEATURES, Masking.NONE);
            Probe probe = new Probe(subject);
            Map<Modality, List<BitSet>> spans = Spans.of(
                session.read(FEATURES, Masking.NONE).positions(), Optional.empty());
            assertEquals(2, spans.get(Modality.AUDIO).size(), "segments of 200 ms by the second they begin in");
            List<Double> told = new ArrayList<>();
            Explanation occlusion = Occlusion.of(
                probe, subject.target(), spans, (done, step) -> told.add(done), Cancellation.never());
            assertEquals(1, told.getLast(), 1e-9);
            int target = subject.target().index();
            double whole = session.read(FEATURES, Masking.NONE).prediction().probabilities()[target];
            float[] without = session.read(FEATURES, new Masking(Set.of(),
                Map.of(Modality.AUDIO, bits(0, 1, 2, 3, 4)))).prediction().probabilities();
            float[] heard = occlusion.relevance().get(Modality.AUDIO).values();
            for (int segment = 0; segment < 5; segment++) {
                assertEquals(whole - without[target], heard[segment], 1e-5);
            }
            assertNotEquals(heard[0], heard[5]);
        }
    }

    @Test
    void aCancelledOneStops() {
        try (InferenceSession session = SmallModel.open(SmallInputs.spec(Variant.OPTIMISED), folder)) {
            Probe probe = new Probe(SmallModel.subject(session, FEATURES, Masking.NONE));
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            assertThrows(CancellationException.class,
                () -> probe.without(Modality.TEXT, Removal.MASK, List.of(bits(0)), Progress.SILENT, cancelled));
        }
    }

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        for (int position : positions) {
            bits.set(position);
        }
        return bits;
    }
}
