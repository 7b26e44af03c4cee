package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Script;
import attune.domain.Stream;
import attune.inference.Forward;
import attune.inference.ModelSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.EngineMemory;
import attune.model.script.ScriptModule;
import attune.store.AddedModels;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text encoder that was made elsewhere reads its own pieces, beside the maps of the network that reads through it. */
class EncoderAttentionTest {

    private static final Path ENCODER = Path.of("src/test/resources/brought/bert-encoder");
    private static final String SAID = "it was unbelievably good";

    @TempDir private Path folder;
    private TrustedScripts trusted;
    private ModelFolders folders;
    private BringOnDisk bring;

    @BeforeEach
    void atHome() {
        Path home = folder.resolve("home");
        trusted = new TrustedScripts(home);
        AddedModels added = new AddedModels(home);
        folders = new ModelFolders(added::folders, folder.resolve("models"));
        bring = new BringOnDisk(home, folders, added, trusted);
    }

    private ModelFolder trained(Path encoder) throws IOException {
        StringBuilder rows = new StringBuilder("id,text,label,split\n");
        for (int i = 0; i < 24; i++) {
            rows.append(i).append(i % 2 == 0 ? ",a good day " : ",a bad day ").append((char) ('a' + i))
                .append(i % 2 == 0 ? ",positive," : ",negative,").append(i < 16 ? "train" : "dev").append('\n');
        }
        trusted.add(ModelFolder.open(encoder).checksum());
        TrainModel.Order order = new TrainModel.Order("manifest", Files.writeString(folder.resolve("table.csv"), rows),
            Optional.empty(), "published", "text-only", "tuned", 1, OptionalInt.of(1), folder.resolve("models/on-bert"), true,
            Optional.of(encoder), Optional.empty(), List.of());
        return ModelFolder.open(
            new TrainOnCorpus(trusted).train(order, epoch -> { }, Progress.SILENT, Cancellation.never()).model());
    }

    private Features features(ModelFolder model) {
        try (OpenModels models = new OpenModels(folders, trusted)) {
            return models.get(model.name()).extraction().extract(new Pieces(
                Optional.of(new Script(SAID, Words.of(SAID))), List.of(), Optional.empty(), Optional.empty()));
        }
    }

    private static List<AttentionMap> of(Forward forward, boolean encoder) {
        return forward.attention().stream().filter(map -> (map.stage() == Stage.ENCODER) == encoder).toList();
    }

    @Test
    void everyLayerAndHeadIsThatOfTheTracedModule() throws IOException {
        ModelFolder model = trained(ENCODER);
        Features features = features(model);
        Forward forward;
        try (ModelSession session = ModelSession.open(model, "cpu", Progress.SILENT)) {
            forward = session.read(features, Masking.NONE);
        }
        assertFalse(of(forward, false).isEmpty(), "the network's own maps stay");
        Stream.TokenIds words = (Stream.TokenIds) features.streams().get(Modality.TEXT);
        List<AttentionMap> maps = of(forward, true);
        assertEquals(List.of("0 0", "0 1", "1 0", "1 1"), maps.stream().map(map -> map.layer() + " " + map.head()).toList());
        try (NDManager manager = NDManager.newBaseManager(Device.cpu());
            ScriptModule module = ScriptModule.load(ENCODER.resolve("model.pt"), Device.cpu())) {
            int n = words.length();
            long[] ones = new long[n];
            Arrays.fill(ones, 1);
            NDList back = module.forward(new NDList(
                EngineMemory.of(manager, Arrays.stream(words.ids()).asLongStream().toArray(), 1, n),
                EngineMemory.of(manager, ones, 1, n), EngineMemory.of(manager, new long[n], 1, n)));
            back.attach(manager);
            for (AttentionMap map : maps) {
                assertArrayEquals(back.get(2 + map.layer()).get(0).get(map.head()).toFloatArray(), map.weights(), 1e-6f);
            }
        }
    }

    @Test
    void rowsSumToOneOverItsOwnPiecesAndMarks() throws IOException {
        ModelFolder model = trained(ENCODER);
        Features features = features(model);
        try (ModelSession session = ModelSession.open(model, "cpu", Progress.SILENT)) {
            List<AttentionMap> maps = of(session.read(features, Masking.NONE), true);
            for (AttentionMap map : maps) {
                int n = map.rows().size();
                assertEquals("[CLS]", ((Position.Piece) map.rows().getFirst()).piece());
                assertEquals("[SEP]", ((Position.Piece) map.columns().getLast()).piece());
                assertTrue(n > SAID.split(" ").length + 2, "a long word is several pieces");
                for (int row = 0; row < n; row++) {
                    double sum = 0;
                    for (int column = 0; column < n; column++) {
                        sum += map.weight(row, column);
                    }
                    assertEquals(1, sum, 1e-5);
                }
            }
            BitSet hidden = new BitSet();
            hidden.set(2);
            Forward without = session.read(features, new Masking(Set.of(), Map.of(Modality.TEXT, hidden)));
            assertEquals(maps, of(without, true), "a word is hidden from the network, not from the encoder");
        }
    }

    @Test
    void picturesOfItStandApartFromThoseOfTheModel() throws IOException {
        Reading plain = SampleReading.of("on-bert", List.of(), 0, 2);
        Analysis said = plain.analysis();
        List<Position> words = said.positions().get(Modality.TEXT);
        Direction self = new Direction(Modality.TEXT, Modality.TEXT);
        List<AttentionMap> maps = List.of(
            new AttentionMap(self, Stage.ENCODER, 1, 0, words, words, new float[] {0.25f, 0.75f, 0.5f, 0.5f}),
            new AttentionMap(self, Stage.SELF, 0, 0, words, words, new float[] {0.1f, 0.9f, 0.8f, 0.2f}));
        Reading reading = new Reading(new Analysis(said.model(), said.variant(), said.device(), said.prediction(),
            said.evidence(), Optional.empty(), Optional.empty(), maps, said.positions(), said.seconds()), plain.pieces(),
            List.of(), 0, List.of());
        new FiguresOfReading(new GatesInModelFolders(folders, trusted), () -> Phrases.of(Phrases.class, Locale.ENGLISH))
            .draw(reading, folder);
        String own = Files.readString(folder.resolve("heads-text-reads-text.csv"));
        String encoder = Files.readString(folder.resolve("heads-text-reads-text-encoder.csv"));
        assertTrue(own.contains("layer 1 · head 1") && own.contains("0.9") && !own.contains("0.75"), own);
        assertTrue(encoder.contains("layer 2 · head 1") && encoder.contains("0.75") && !encoder.contains("0.9"), encoder);
        assertTrue(Files.readString(folder.resolve("attention-text-reads-text-encoder.csv")).contains("0.75"));
        assertTrue(Files.readString(folder.resolve("heads-text-reads-text-encoder.svg")).contains("text encoder"));
    }

    @Test
    void anEncoderThatDoesNotTellIsReadAsBefore() throws IOException {
        Path silent = changed("\"kind\": \"attention\", \"direction\": \"text->text\", \"stage\": \"self\", \"layer\": \\d",
            "\"kind\": \"other\"");
        ModelFolder model = trained(silent);
        Features features = features(model);
        try (ModelSession session = ModelSession.open(model, "cpu", Progress.SILENT)) {
            Forward forward = session.read(features, Masking.NONE);
            assertTrue(of(forward, true).isEmpty());
            assertFalse(of(forward, false).isEmpty());
        }
    }

    /** A line each: an output that is not there; one vector as hidden states, or as attention; hidden states as attention. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"kind\": \"other\" \\}, | \"kind\": \"other\" }, { \"kind\": \"other\" }, | script.results",
        "\"hidden\" \\}, \\{ \"kind\": \"other\" | \"other\" }, { \"kind\": \"hidden\" | script.shape",
        "\"kind\": \"other\" \\} | "
            + "\"kind\": \"attention\", \"direction\": \"text->text\", \"stage\": \"self\", \"layer\": 5 }| script.shape",
        "\"hidden\" (.*) \\{ \"kind\": \"attention\"(.*\"layer\": 0) \\} | "
            + "\"attention\"$2 $1 { \"kind\": \"hidden\" } | script.shape"})
    void whatDoesNotComeBackAsNamedIsRefusedWhereItIsAdded(String from, String to, String problem) throws IOException {
        String name = bring.add(changed(from, to));
        BringModel.Question question = bring.question(name).orElseThrow();
        BadInput refused = assertThrows(BadInput.class, () -> bring.agree(question));
        assertEquals(problem, refused.problem());
        assertTrue(refused.getMessage().contains("model.pt"), refused.getMessage());
        assertTrue(refused.sentence(Locale.CHINESE).contains("manifest.json"), refused.sentence(Locale.CHINESE));
        assertTrue(bring.question(name).isPresent(), "what was refused is not remembered");
    }

    @Test
    void oneThatWasAgreedToIsTriedWhenItIsAddedAgain() throws IOException {
        bring.agree(bring.question(bring.add(ENCODER)).orElseThrow());
        Path wrong = changed("\"hidden\" \\}, \\{ \"kind\": \"other\"", "\"other\" }, { \"kind\": \"hidden\"");
        assertEquals("script.shape", assertThrows(BadInput.class, () -> bring.add(wrong)).problem());
        assertEquals(1, folders.all().size());
    }

    private Path changed(String from, String to) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("changed"));
        for (String file : List.of("model.pt", "tokenizer.json")) {
            Files.copy(ENCODER.resolve(file), copy.resolve(file));
        }
        String flat = Files.readString(ENCODER.resolve("manifest.json")).replaceAll("\\s+", " ");
        String other = flat.replaceAll(from, to);
        assertFalse(other.equals(flat), flat);
        Files.writeString(copy.resolve("manifest.json"), other);
        return copy;
    }
}
