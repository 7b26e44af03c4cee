package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of models that were made elsewhere, and files that are no model. */
class BroughtModelTest {

    private static final Path BROUGHT = Path.of("src/test/resources/brought");

    @TempDir private Path folder;

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("model.pt", "manifest.json", "tokenizer.json")) {
            Files.copy(BROUGHT.resolve(name).resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static String refused(Path named) {
        BadInput refused = assertThrows(BadInput.class, () -> ModelFolder.open(named));
        assertTrue(refused.getMessage().contains(named.getFileName().toString()), refused.getMessage());
        return refused.problem();
    }

    @Test
    void aManifestSaysWhatGoesInAndOut() {
        ModelFolder model = ModelFolder.open(BROUGHT.resolve("fusion"));
        ScriptSpec spec = (ScriptSpec) model.terms();
        assertEquals("small-fusion", spec.variant());
        assertEquals(6, spec.arguments().size());
        assertEquals(3, spec.results().stream().filter(Result.Attention.class::isInstance).count());
        assertEquals(Optional.of(model.folder().resolve("tokenizer.json")), model.vocabulary());
        assertEquals(model.folder().resolve("model.pt"), model.weights());
        assertEquals("models.closed", assertThrows(BadInput.class, model::spec).problem());
        assertEquals(model.folder(), ModelFolder.open(BROUGHT.resolve("fusion/model.pt")).folder());
        assertTrue(spec.inputs().containsKey(Modality.VISION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "attune-torchscript | onnx | manifest.foreign",
        "\"version\": 1 | \"version\": 2 | models.spec-newer",
        "\"text.mask\" | \"text.smell\" | models.spec-kind",
        "\"text.mask\" | \"smell.mask\" | models.spec-kind",
        "\"version\": 1 | \"version\": 0 | models.spec-field",
        "{ \"format\" | [ \"format\" | models.spec-malformed",
        "\"text.mask\", |  | manifest.values-mask",
        "\"text.mask\" | \"text.values\" | manifest.argument-twice",
        "\"kind\": \"logits\" | \"kind\": \"other\" | manifest.answers",
        "\"kind\": \"logits\" | \"kind\": \"hidden\" | manifest.encoder-labels",
        "\"labels\" | \"names\" | manifest.no-labels",
        "\"neutral\" | \"negative\" | manifest.label-twice",
        "\"version\": 1 | \"version\": 1, \"temperature\": 0 | manifest.temperature",
        "\"outputs\" | \"results\" | models.spec-field",
        "audio->text | text->audio | manifest.attention-twice",
        "\"bands\": 80 | \"bands\": 40 | models.spec-kind",
        "\"side\": 8 | \"side\": 50000 | models.spec-field",
        "text->audio | text=audio | models.spec-kind",
        "\"stage\": \"cross\" | \"stage\": \"double\" | models.spec-kind",
        "\"stage\": \"cross\" | \"stage\": \"encoder\" | models.spec-kind",
        "\"layer\": 0 | \"layer\": -1 | models.spec-field",
        "tokenizer.json | ../bert/tokenizer.json | manifest.no-vocabulary"})
    void aWrongManifestIsRefused(String from, String to, String problem) throws IOException {
        Path model = copy("fusion");
        String json = Files.readString(model.resolve("manifest.json")).replaceAll("\\s+", " ");
        assertTrue(json.contains(from), json);
        Files.writeString(model.resolve("manifest.json"), json.replace(from, to == null ? "" : to));
        assertEquals(problem, refused(model));
    }

    @Test
    void whatDoesNotGoTogetherIsToldInTheLanguageOfTheWindow() throws IOException {
        Path model = copy("bert");
        Path manifest = model.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"text.mask\"", "\"video.mask\""));
        String said = assertThrows(BadInput.class, () -> ModelFolder.open(model)).getMessage();
        assertTrue(said.contains("video at arguments"), said);
        Files.writeString(manifest, Files.readString(manifest).replace("\"video.mask\"", "\"vision.mask\""));
        String chinese = assertThrows(BadInput.class, () -> ModelFolder.open(model)).sentence(Locale.SIMPLIFIED_CHINESE);
        assertTrue(chinese.contains("arguments 中有 vision，但"), chinese);
        Files.writeString(manifest, "");
        assertEquals("manifest.foreign", assertThrows(BadInput.class, () -> ModelFolder.open(model)).problem());
    }

    @Test
    void aTextEncoderReadsItself() throws IOException {
        Path model = copy("bert-encoder");
        Files.writeString(model.resolve("manifest.json"),
            Files.readString(model.resolve("manifest.json")).replace("\"self\"", "\"cross\""));
        assertEquals("manifest.encoder-attention", refused(model));
    }

    @Test
    void aMissingOrForeignScriptIsNamed() throws IOException {
        Path model = copy("bert");
        zip(model.resolve("model.pt"), "archive/data.pkl", "archive/data/0");
        assertEquals("foreign.state-dict", refusedByFile(model));
        byte[] whole = Files.readAllBytes(BROUGHT.resolve("bert/model.pt"));
        Files.write(model.resolve("model.pt"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals("manifest.broken-script", refusedByFile(model));
        Files.write(model.resolve("model.pt"), new byte[0]);
        assertEquals("manifest.broken-script", refusedByFile(model));
        Files.delete(model.resolve("model.pt"));
        assertEquals("manifest.no-script", refused(model));
    }

    private static String refusedByFile(Path model) {
        BadInput refused = assertThrows(BadInput.class, () -> ModelFolder.open(model));
        assertTrue(refused.getMessage().contains("model.pt"), refused.getMessage());
        return refused.problem();
    }

    @Test
    void whatIsNoModelIsToldByWhatItHolds() throws IOException {
        Path script = Files.copy(BROUGHT.resolve("bert/model.pt"), folder.resolve("bert.pt"));
        assertEquals("foreign.torchscript", refused(script));
        assertEquals("foreign.state-dict", refused(zip(folder.resolve("a.pth"), "archive/data.pkl")));
        assertEquals("foreign.state-dict", refused(bytes("old.pth", "\u0080\u0002}q\u0000")));
        assertEquals("foreign.hdf5", refused(bytes("a.h5", "\u0089HDF\r\n\u001a\n....")));
        assertEquals("foreign.hdf5", refused(zip(folder.resolve("a.keras"), "config.json", "model.weights.h5")));
        assertEquals("foreign.onnx", refused(bytes("a.bin", "\b\u0007\u0012\u0007pytorch")));
        assertEquals("foreign.tfjs", refused(bytes("model.json", "{\"weightsManifest\": []}")));
        assertEquals("foreign.safetensors", refused(bytes("a.safetensors", "\u0010\0\0\0\0\0\0\0{}")));
        assertEquals("foreign.other", refused(bytes("a.txt", "hello")));
        assertEquals("foreign.other", refused(bytes("empty", "")));
    }

    @Test
    void aFolderIsToldByTheFileInItThatIsMostLikeAModel() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("download"));
        Files.writeString(inside.resolve("config.json"), "{}");
        assertEquals("models.no-spec", refused(inside));
        Files.write(inside.resolve("a.onnx"), new byte[] {8, 7, 0x12, 1});
        BadInput refused = assertThrows(BadInput.class, () -> ModelFolder.open(inside));
        assertTrue(refused.getMessage().contains("a.onnx"), refused.getMessage());
    }

    @Test
    void filesOfTheWorldAreRefusedByTheirKind() throws IOException {
        Path real = Path.of("../shared/data/weights");
        assumeTrue(Files.isDirectory(real), "weights of others are not here");
        try (var files = Files.list(real)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String kind = name.endsWith(".onnx") ? "foreign.onnx" : name.endsWith(".hdf5") ? "foreign.hdf5" : "foreign.tfjs";
                assertEquals(kind, refused(file), name);
            }
        }
    }

    @Test
    void addedFoldersAndTrustAreRemembered() throws IOException {
        Path model = copy("bert");
        new AddedModels(folder.resolve("home")).add(model);
        AddedModels again = new AddedModels(folder.resolve("home"));
        assertEquals(List.of(model), again.folders());
        ModelFolders folders = new ModelFolders(again::folders, folder.resolve("none"));
        assertEquals(List.of("bert"), folders.all().stream().map(ModelFolder::name).toList());
        assertEquals(model, folders.open("bert").folder());
        String checksum = folders.open("bert").checksum();
        assertFalse(new TrustedScripts(folder.resolve("home")).holds(checksum));
        new TrustedScripts(folder.resolve("home")).add(checksum);
        assertTrue(new TrustedScripts(folder.resolve("home")).holds(checksum));
        Files.write(model.resolve("model.pt"), new byte[] {1}, StandardOpenOption.APPEND);
        assertFalse(new TrustedScripts(folder.resolve("home")).holds(Checksum.of(model.resolve("model.pt"))));
    }

    private Path bytes(String name, String latin) throws IOException {
        return Files.write(folder.resolve(name), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path zip(Path file, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return file;
    }
}
