package attune.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.job.Progress;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that were made elsewhere: what goes in, what comes out, what is refused, what memory they leave behind. */
class ScriptSessionTest {

    private static final Path BROUGHT = Path.of("src/test/resources/brought");

    @TempDir private Path folder;

    private static Features features(int words, int regions, int segments) {
        Random random = new Random(5);
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        List<Position> pieces = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            pieces.add(new Position.Piece("w" + i, new CharSpan(i, i + 1), Optional.empty(), Timing.GIVEN));
        }
        streams.put(Modality.TEXT, new Stream.TokenIds(random.ints(words, 5, 30).toArray(), pieces));
        if (regions > 0) {
            Position region = new Position.Region(0, 0, new Rectangle(0, 0, 1, 1), Position.Region.Kind.CELL);
            streams.put(Modality.VISION, new Stream.RegionPixels(floats(random, regions * 3 * 64), 8,
                Collections.nCopies(regions, region)));
        }
        if (segments > 0) {
            List<Position> seconds = new ArrayList<>();
            for (int i = 0; i < segments; i++) {
                seconds.add(new Position.Segment(new TimeSpan(i, i + 1)));
            }
            streams.put(Modality.AUDIO, new Stream.LogMelSegments(floats(random, segments * 1600), 80, 20, seconds));
        }
        return new Features(streams);
    }

    private static float[] floats(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static ModelSession open(Path brought) {
        return ModelSession.open(ModelFolder.open(brought), "cpu", Progress.SILENT);
    }

    @Test
    void aFusionNetworkGivesLogitsGatesAndAttentionInItsDirections() {
        try (ModelSession session = open(BROUGHT.resolve("fusion"))) {
            Forward forward = session.read(features(6, 3, 4), Masking.NONE);
            assertEquals(List.of("negative", "neutral", "positive"), forward.prediction().labels());
            assertEquals(1, forward.gates().orElseThrow().weights().values().stream().mapToDouble(g -> g).sum(), 1e-5);
            assertEquals(List.of("text->audio", "text->audio", "text->vision", "text->vision", "audio->text", "audio->text"),
                forward.attention().stream().map(map -> map.direction().id()).toList());
            for (AttentionMap map : forward.attention()) {
                assertEquals(forward.positions().get(map.direction().reader()), map.rows());
                assertEquals(forward.positions().get(map.direction().read()), map.columns());
                assertEquals(1, rowSum(map, 0), 1e-5);
            }
        }
    }

    @Test
    void whatIsMaskedOrAbsentIsNotRead() {
        try (ModelSession session = open(BROUGHT.resolve("fusion"))) {
            Features all = features(6, 3, 4);
            Forward without = session.read(all, Masking.without(Modality.AUDIO));
            Forward absent = session.read(features(6, 3, 0), Masking.NONE);
            assertArrayEquals(absent.prediction().logits(), without.prediction().logits(), 1e-6f);
            assertEquals(Set.of(Modality.TEXT, Modality.VISION), without.gates().orElseThrow().weights().keySet());
            assertTrue(without.attention().stream().noneMatch(map -> map.direction().read() == Modality.AUDIO));
            assertNotEquals(session.read(all, Masking.NONE).prediction().confidence(), without.prediction().confidence());
            Forward hidden = session.read(all, new Masking(Set.of(), Map.of(Modality.AUDIO, BitSet.valueOf(new long[] {0b10}))));
            assertEquals(0, hidden.attention().getFirst().weight(0, 1));
            assertTrue(hidden.attention().getFirst().weight(0, 0) > 0);
            assertEquals("model.nothing-to-read", assertThrows(BadInput.class, () ->
                session.read(features(6, 0, 0), Masking.without(Modality.TEXT))).problem());
        }
    }

    @Test
    void aBertGivesTheSelfAttentionOfItsLayers() {
        try (ModelSession session = open(BROUGHT.resolve("bert"))) {
            Forward forward = session.read(features(7, 0, 0), Masking.NONE);
            assertEquals(List.of(0, 0, 1, 1), forward.attention().stream().map(AttentionMap::layer).toList());
            assertTrue(forward.attention().stream().allMatch(map -> map.direction().isSelf() && map.rows().size() == 7));
            assertEquals(1, rowSum(forward.attention().getLast(), 6), 1e-5);
            assertFalse(forward.gates().isPresent());
        }
    }

    @Test
    void paddingToTheLongestChangesNothing() throws IOException {
        Path padded = copy("bert");
        change(padded, "\"version\": 1,", "\"version\": 1, \"lengths\": \"longest\",");
        try (ModelSession any = open(BROUGHT.resolve("bert")); ModelSession longest = open(padded)) {
            Forward one = any.read(features(7, 0, 0), Masking.NONE);
            Forward other = longest.read(features(7, 0, 0), Masking.NONE);
            assertArrayEquals(one.prediction().logits(), other.prediction().logits(), 1e-4f);
            assertArrayEquals(one.attention().getFirst().weights(), other.attention().getFirst().weights(), 1e-4f);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ", \"text.types\"] | ] | script.failed",
        "{ \"kind\": \"logits\" }, | { \"kind\": \"logits\" }, { \"kind\": \"other\" }, | script.results",
        "\"neutral\", | | script.shape"})
    void aManifestThatDoesNotFitIsRefusedWithWhatToCorrect(String from, String to, String problem) throws IOException {
        Path changed = copy("bert");
        change(changed, from, to == null ? "" : to);
        try (ModelSession session = open(changed)) {
            BadInput refused = assertThrows(BadInput.class, () -> session.read(features(7, 0, 0), Masking.NONE));
            assertEquals(problem, refused.problem());
            assertTrue(refused.getMessage().contains("model.pt"), refused.getMessage());
        }
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        Path cut = copy("bert");
        byte[] whole = Files.readAllBytes(cut.resolve("model.pt"));
        // the archive stays whole, the code in it does not
        byte[] broken = whole.clone();
        Arrays.fill(broken, 2_000, 20_000, (byte) 7);
        Files.write(cut.resolve("model.pt"), broken);
        BadInput refused = assertThrows(BadInput.class, () -> open(cut).close());
        assertEquals("script.unreadable", refused.problem());
    }

    @Test
    void manyLoadsLeaveMemoryAsItWas() throws IOException {
        Path statistics = Path.of("/proc/self/statm");
        assumeTrue(Files.isReadable(statistics), "resident memory is read from Linux's /proc");
        load(20);
        long before = residentPages(statistics);
        load(100);
        long grown = (residentPages(statistics) - before) * 4096;
        // a load that stayed would be some 0.5 MB, a hundred 50 MB
        assertTrue(grown < 25L << 20, grown + " bytes");
    }

    private static void load(int times) {
        for (int i = 0; i < times; i++) {
            try (ModelSession session = open(BROUGHT.resolve("fusion"))) {
                session.read(features(6, 3, 4), Masking.NONE);
            }
        }
    }

    private static long residentPages(Path statistics) throws IOException {
        System.gc();
        return Long.parseLong(Files.readString(statistics).split(" ")[1]);
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("model.pt", "manifest.json", "tokenizer.json")) {
            Files.copy(BROUGHT.resolve(name).resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static void change(Path model, String from, String to) throws IOException {
        String flat = Files.readString(model.resolve("manifest.json")).replaceAll("\\s+", " ")
            .replace("[ ", "[").replace(" ]", "]");
        assertTrue(flat.contains(from), flat);
        Files.writeString(model.resolve("manifest.json"), flat.replace(from, to));
    }

    private static double rowSum(AttentionMap map, int row) {
        double sum = 0;
        for (int column = 0; column < map.columns().size(); column++) {
            sum += map.weight(row, column);
        }
        return sum;
    }
}
