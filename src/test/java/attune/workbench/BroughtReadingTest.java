package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings by models that were made elsewhere, while their folders are being put right. */
class BroughtReadingTest {

    private static final Path BROUGHT = Path.of("src/test/resources/brought");

    @TempDir private Path root;
    private WorkbenchOnDisk workbench;
    private Workbench use;
    private Sample.Post post;

    @BeforeEach
    void open() {
        workbench = new WorkbenchOnDisk(root.resolve("home"), root.resolve("models"), new SameThreadJobRunner());
        use = workbench.useCases();
        post = use.open().post("it is a good day", List.of());
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Path bring(String name, String place) throws IOException {
        Path copy = Files.createDirectories(root.resolve(place));
        for (String file : List.of("model.pt", "manifest.json", "tokenizer.json")) {
            Files.copy(BROUGHT.resolve(name).resolve(file), copy.resolve(file));
        }
        use.bring().add(copy);
        use.bring().question(copy.toString()).ifPresent(use.bring()::agree);
        return copy;
    }

    private Reading read(String model) {
        return use.analyse().read(post, 0, model, "cpu", Masking.NONE, Progress.SILENT, Cancellation.never());
    }

    /** Both manifests say the same of their text; only what is in tokenizer.json differs. */
    @Test
    void eachModelReadsThePiecesOfItsOwnVocabulary() throws IOException {
        bring("fusion", "one/fusion");
        bring("bert", "one/bert");
        int pieces = read("fusion").analysis().positions().get(Modality.TEXT).size();
        assertEquals(pieces + 2, read("bert").analysis().positions().get(Modality.TEXT).size());
    }

    @Test
    void aManifestThatWasPutRightIsReadAgain() throws IOException {
        Path manifest = bring("bert", "one/bert").resolve("manifest.json");
        String right = Files.readString(manifest);
        Files.writeString(manifest, right.replace("\"neutral\",", ""));
        assertEquals("script.shape", assertThrows(BadInput.class, () -> read("bert")).problem());
        Files.writeString(manifest, right.replace("neutral", "so so"));
        assertEquals(List.of("negative", "so so", "positive"), read("bert").analysis().prediction().labels());
    }

    @Test
    void anotherScriptInItsPlaceIsAskedForAgain() throws IOException {
        Path model = bring("bert", "one/bert");
        read("bert");
        assertTrue(use.bring().question("bert").isEmpty());
        Files.write(model.resolve("model.pt"), Files.readAllBytes(BROUGHT.resolve("bert-encoder/model.pt")));
        assertEquals("models.untrusted", assertThrows(BadInput.class, () -> read("bert")).problem());
    }

    @Test
    void anotherModelOfTheNameIsReadOnceTheFirstWasTakenOut() throws IOException {
        Path first = bring("bert", "one/bert");
        read("bert");
        use.bring().remove(first);
        Path second = bring("bert", "two/bert");
        Files.writeString(second.resolve("manifest.json"),
            Files.readString(second.resolve("manifest.json")).replace("neutral", "so so"));
        assertTrue(read("bert").analysis().prediction().labels().contains("so so"));
    }
}
