package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A model folder reads back what was written, and says in a sentence what is wrong with one that cannot be used. */
class ModelFolderTest {

    private static final String CARD = "# Posts\n\nReads social-media posts. Trained on many.\n";

    @TempDir Path models;
    private Path folder;

    @BeforeEach
    void writeAModel() throws IOException {
        folder = models.resolve("posts");
        ModelFolder.write(folder, spec(Variant.OPTIMISED), CARD, file -> Files.write(file, weights(2, 3)));
    }

    private ModelSpec spec(Variant variant) throws IOException {
        Path tokenizer = Files.writeString(models.resolve("tokenizer.json"), "{}");
        Map<Modality, StreamSpec> inputs = Map.of(
            Modality.TEXT, new StreamSpec.Tokens(ModelFolder.addVocabulary(models, tokenizer), 100, 128),
            Modality.VISION, new StreamSpec.Regions(16, 3, 48),
            Modality.AUDIO, new StreamSpec.LogMel(80, 20, 75, -6.25, 3.5));
        return variant.spec(inputs, new ModelSpec.Size(32, 4, 2, 64), 0.1, List.of("negative", "neutral", "positive"));
    }

    static byte[] weights(int rows, int columns) {
        byte[] header = ("{\"w\":{\"dtype\":\"F32\",\"shape\":[" + rows + "," + columns + "],\"data_offsets\":[0,"
            + rows * columns * 4 + "]}}").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + rows * columns * 4).order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length).put(header).array();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void everyVariantReadsBack(Variant variant) throws IOException {
        ModelSpec written = spec(variant);
        ModelFolder.write(folder, written, CARD, file -> Files.write(file, weights(2, 3)));
        assertEquals(written, ModelFolder.open(folder).spec());
    }

    @Test
    void aTemperatureReadsBackAndIsOneWhereAbsent() throws IOException {
        ModelFolder.write(folder, spec(Variant.BASE).calibrated(1.75), CARD, file -> Files.write(file, weights(2, 3)));
        assertEquals(1.75, ModelFolder.open(folder).spec().temperature());
        for (String wrong : List.of("0", "-1", "1e999", "\"warm\"")) {
            Path file = folder.resolve("spec.json");
            Files.writeString(file, Files.readString(file).replaceFirst("(\"temperature\" : )[^ \n}]+", "$1" + wrong));
            assertEquals("models.spec-field", refused().problem(), wrong);
        }
        ModelFolder.write(folder, spec(Variant.BASE), CARD, file -> Files.write(file, weights(2, 3)));
        assertEquals(1, ModelFolder.open(folder).spec().temperature());
    }

    @Test
    void whereItComesFromReadsBack() throws IOException {
        Provenance written = new Provenance(List.of("RAVDESS (CC BY-NC-SA 4.0)"),
            Map.of(Modality.TEXT, Set.of("zh", "en"), Modality.AUDIO, Set.of("de")));
        ModelFolder.write(folder, spec(Variant.BASE), written, CARD, file -> Files.write(file, weights(2, 3)));
        assertEquals(written, ModelFolder.open(folder).provenance());
        Path file = folder.resolve("spec.json");
        Files.writeString(file, Files.readString(file).replace("\"audio\" : [ \"de\" ]", "\"smell\" : [ \"de\" ]"));
        assertEquals("models.spec-kind", refused().problem());
        ModelFolder.write(folder, spec(Variant.BASE), CARD, each -> Files.write(each, weights(2, 3)));
        assertEquals(Provenance.UNKNOWN, ModelFolder.open(folder).provenance());
    }

    @Test
    void howSoundIsHeardReadsBackAndIsByConvolutionWhereNothingIsSaid() throws IOException {
        StreamSpec.LogMel heard = new StreamSpec.LogMel(80, 20, 75, -10.8, 6.3, StreamSpec.LogMel.Ear.STATISTICS);
        ModelFolder.write(folder, Variant.BASE.spec(Map.of(Modality.AUDIO, heard), new ModelSpec.Size(8, 2, 0, 8), 0,
            List.of("a", "b")), "", file -> Files.write(file, weights(1, 1)));
        assertEquals(heard, ModelFolder.open(folder).spec().inputs().get(Modality.AUDIO));
        Path file = folder.resolve("spec.json");
        String spec = Files.readString(file);
        Files.writeString(file, spec.replaceFirst(",\\s*\"ear\" : \"statistics\"", ""));
        assertEquals(new StreamSpec.LogMel(80, 20, 75, -10.8, 6.3), ModelFolder.open(folder).spec().inputs().get(Modality.AUDIO));
        Files.writeString(file, spec.replace("statistics", "whispers"));
        assertEquals("models.spec-kind", refused().problem());
    }

    @Test
    void rowsReadBack() throws IOException {
        ModelSpec written = Variant.BASE.spec(Map.of(Modality.AUDIO, new StreamSpec.Rows(73, 50)),
            new ModelSpec.Size(8, 2, 0, 8), 0, List.of("a", "b"));
        ModelFolder.write(folder, written, "", file -> Files.write(file, weights(1, 1)));
        assertEquals(written, ModelFolder.open(folder).spec());
    }

    @Test
    void knowsItsFiles() throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        assertEquals("posts", model.name());
        assertEquals(6, model.weightCount());
        assertEquals("Reads social-media posts.", model.use());
        assertEquals(Checksum.of(weights(2, 3)), model.checksum());
        assertTrue(Files.isRegularFile(model.vocabulary().orElseThrow()));
        assertEquals(List.of("posts"), new ModelFolders(models).all().stream().map(ModelFolder::name).toList());
    }

    @Test
    void aBrokenModelIsLeftOutOfTheList() throws IOException {
        Files.createDirectories(models.resolve("broken"));
        Files.writeString(models.resolve("broken/spec.json"), "{");
        assertEquals(1, new ModelFolders(models).all().size());
    }

    @ParameterizedTest
    @CsvSource({"spec.json,models.no-spec", "weights.safetensors,models.no-weights"})
    void aMissingFileIsNamed(String file, String problem) throws IOException {
        Files.delete(folder.resolve(file));
        assertEquals(problem, refused().problem());
    }

    @Test
    void aMissingVocabularyIsNamed() throws IOException {
        Files.delete(ModelFolder.open(folder).vocabulary().orElseThrow());
        assertEquals("models.no-vocabulary", refused().problem());
    }

    @Test
    void foreignAndCutWeightsAreRefused() throws IOException {
        Files.writeString(folder.resolve("weights.safetensors"), "PK\u0003\u0004 something else altogether, long enough");
        assertEquals("models.weights-foreign", refused().problem());
        byte[] whole = weights(2, 3);
        Files.write(folder.resolve("weights.safetensors"), Arrays.copyOf(whole, whole.length - 1));
        assertEquals("models.weights-foreign", refused().problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"attune-model\" | \"other\" | models.spec-foreign",
        "\"version\" : 1 | \"version\" : 2 | models.spec-newer",
        "cross-modal | telepathic | models.spec-kind",
        "\"vision\" | \"smell\" | models.spec-kind",
        "\"linear\" | \"cubic\" | models.spec-kind",
        "\"width\" : 32 | \"width\" : 33 | models.spec-field",
        "\"heads\" : 4 | \"heads\" : \"four\" | models.spec-field",
        "\"dropout\" : 0.1 | \"dropout\" : 2 | models.spec-field",
        "encoders/ | ../../encoders/ | models.no-vocabulary",
        "\"labels\" : [ | \"labels\" : [ [], | models.spec-field",
    })
    void aChangedSpecificationIsRefused(String from, String to, String problem) throws IOException {
        Path file = folder.resolve("spec.json");
        String json = Files.readString(file);
        assertTrue(json.contains(from), json);
        Files.writeString(file, json.replace(from, to));
        assertEquals(problem, refused().problem());
    }

    @Test
    void malformedJsonIsToldByItsLine() throws IOException {
        Files.writeString(folder.resolve("spec.json"), "{\n\"format\": \"attune-model\",\n oops }");
        BadInput refused = refused();
        assertEquals("models.spec-malformed", refused.problem());
        assertTrue(refused.getMessage().contains("line 3"), refused.getMessage());
    }

    @Test
    void anUnknownNameTellsWhatIsInstalled() {
        BadInput refused = assertThrows(BadInput.class, () -> new ModelFolders(models).open("clips"));
        assertTrue(refused.getMessage().contains("posts"), refused.getMessage());
        assertThrows(BadInput.class, () -> new ModelFolders(models).open(""));
        assertThrows(BadInput.class, () -> new ModelFolders(models).open("\0"));
        assertEquals("posts", new ModelFolders(Path.of("elsewhere")).open(folder.toString()).name());
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll String text, @ForAll int at) throws IOException {
        Path root = Files.createTempDirectory("spec");
        Path file = root.resolve("spec.json");
        String base = "{\"format\":\"attune-model\",\"version\":1,\"variant\":\"x\",\"inputs\":{\"audio\":{\"kind\":\"rows\","
            + "\"width\":3,\"longest\":4}},\"interaction\":{\"kind\":\"none\"},\"fusion\":\"pooled\",\"residual\":\"none\","
            + "\"margin\":{\"kind\":\"none\"},\"size\":{\"width\":4,\"heads\":2,\"layers\":1,\"feedForward\":4},"
            + "\"dropout\":0,\"labels\":[\"a\",\"b\"]}";
        int cut = Math.floorMod(at, base.length());
        Files.writeString(file, base.substring(0, cut) + text.replaceAll("[\ud800-\udfff]", "?") + base.substring(cut));
        try {
            assertEquals(2, SpecReader.read(Fields.read(file)).labels().stream().limit(2).count());
        } catch (BadInput refused) {
            assertTrue(refused.getMessage().contains("spec.json"));
        } finally {
            Files.delete(file);
            Files.delete(root);
        }
    }

    private BadInput refused() {
        return assertThrows(BadInput.class, () -> ModelFolder.open(folder));
    }
}
