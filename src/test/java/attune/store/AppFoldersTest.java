package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings stand where the system keeps such files, models next to the program, unless a person says otherwise. */
class AppFoldersTest {

    @TempDir Path root;

    private Path home(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", root.toString());
        return AppFolders.find(properties, environment, Optional.empty()).home();
    }

    @Test
    void followTheSystem() {
        assertEquals(root.resolve(".config/attune"), home("Linux", Map.of()));
        assertEquals(root.resolve("cfg/attune"), home("Linux", Map.of("XDG_CONFIG_HOME", root.resolve("cfg").toString())));
        assertEquals(root.resolve("Library/Application Support/Attune"), home("Mac OS X", Map.of()));
        assertEquals(root.resolve("AppData/Roaming/Attune"), home("Windows 11", Map.of()));
    }

    @Test
    void areOverruled() {
        Properties properties = new Properties();
        properties.setProperty("attune.home", root.resolve("p").toString());
        Map<String, String> environment = Map.of(
            "ATTUNE_HOME", root.resolve("e").toString(), "ATTUNE_MODELS", root.resolve("m").toString());
        AppFolders folders = AppFolders.find(properties, environment, Optional.empty());
        assertEquals(root.resolve("p"), folders.home());
        assertEquals(root.resolve("m"), folders.models());
    }

    @Test
    void modelsStandNextToTheProgram() throws IOException {
        Files.createDirectories(root.resolve("models"));
        Files.createDirectories(root.resolve("target/classes"));
        AppFolders folders = AppFolders.find(new Properties(), Map.of(), Optional.of(root.resolve("target")));
        assertEquals(root.resolve("models"), folders.models());
    }
}
