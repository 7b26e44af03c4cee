package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.store.AddedModels;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that a person adds and takes out again. */
class BringOnDiskTest {

    private static final Path BERT = Path.of("src/test/resources/brought/bert");

    @TempDir private Path folder;
    private AddedModels added;
    private ModelFolders folders;
    private BringOnDisk bring;

    @BeforeEach
    void bringing() {
        added = new AddedModels(folder.resolve("home"));
        folders = new ModelFolders(added::folders, folder.resolve("models"));
        bring = new BringOnDisk(folder.resolve("home"), folders, added, new TrustedScripts(folder.resolve("home")));
    }

    private Path copy(String place) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(place));
        for (String file : List.of("model.pt", "manifest.json", "tokenizer.json")) {
            Files.copy(BERT.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    /** Else the one that was there would be chosen and read in place of the one that was added. */
    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        Path installed = copy("models/posts");
        Path mine = copy("mine/posts");
        BadInput refused = assertThrows(BadInput.class, () -> bring.add(mine));
        assertEquals("models.name-taken", refused.problem());
        assertTrue(refused.getMessage().contains(installed.toString()), refused.getMessage());
        assertEquals(List.of(), added.folders());
        assertEquals("posts", bring.add(installed));
        Path other = copy("other/bert");
        assertEquals("bert", bring.add(other));
        assertEquals("bert", bring.add(other));
        Path again = copy("again/bert");
        assertEquals("models.name-taken", assertThrows(BadInput.class, () -> bring.add(again)).problem());
    }

    @Test
    void aModelHasACardOrIsSaidToHaveNone() throws IOException {
        Path mine = copy("mine/bert");
        bring.add(mine);
        ReadModels models = new ReadModels(folders);
        BadInput none = assertThrows(BadInput.class, () -> models.card(models.all().getFirst()));
        assertEquals("models.no-card", none.problem());
        Files.writeString(mine.resolve("README.md"), "# bert\n\nReads text.");
        assertEquals("# bert\n\nReads text.", models.card(models.all().getFirst()));
    }

    @Test
    void whatIsTakenOutIsNoLongerListedAndStaysOnTheDisk() throws IOException {
        Path mine = copy("mine/bert");
        bring.add(mine);
        assertTrue(new ReadModels(folders).all().getFirst().added());
        bring.remove(mine);
        assertEquals(List.of(), new ReadModels(folders).all());
        assertEquals(List.of(), new AddedModels(folder.resolve("home")).folders());
        assertTrue(Files.exists(mine.resolve("model.pt")));
    }
}
