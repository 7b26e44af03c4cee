package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come back as saved, and never keep the program from starting. */
class SettingsFileTest {

    @TempDir Path home;

    @Test
    void comeBackAsSaved() throws IOException {
        Settings chosen = new Settings("dark", "zh", "a", "b", "cuda:1", "whisper \"x\"");
        new SettingsFile(home, Settings.DEFAULTS).save(chosen);
        assertEquals(chosen, new SettingsFile(home, Settings.DEFAULTS).load());
        try (var files = Files.list(home)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void defaultsServeWhereThereAreNone() {
        assertEquals(Settings.DEFAULTS, new SettingsFile(home.resolve("never"), Settings.DEFAULTS).load());
    }

    @Test
    void unknownAndMisstatedFieldsAreNoTrouble() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":\"dark\",\"language\":7,\"newer\":{\"a\":[1]}}");
        Settings loaded = new SettingsFile(home, Settings.DEFAULTS).load();
        assertEquals("dark", loaded.theme());
        assertEquals("en", loaded.language());
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":");
        assertEquals(Settings.DEFAULTS, new SettingsFile(home, Settings.DEFAULTS).load());
        assertTrue(Files.exists(home.resolve("settings.json.broken")));
        assertFalse(Files.exists(home.resolve("settings.json")));
    }

    @Property(tries = 200)
    void anyContentLoads(@ForAll byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("settings");
        Files.write(folder.resolve("settings.json"), content);
        assertNotNull(new SettingsFile(folder, Settings.DEFAULTS).load());
        Files.deleteIfExists(folder.resolve("settings.json"));
        Files.deleteIfExists(folder.resolve("settings.json.broken"));
        Files.delete(folder);
    }
}
