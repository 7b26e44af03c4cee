package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Settings;
import attune.store.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;

/** Settings in a file of the program's home. */
public final class SettingsInFile implements RememberSettings {

    private final Path home;
    private final SettingsFile file;

    /**
     * Settings in this folder.
     *
     * @param language spoken until another is saved
     */
    public SettingsInFile(Path home, String language) {
        this.home = home;
        Settings known = Settings.DEFAULTS;
        this.file = new SettingsFile(home, new Settings(
            known.theme(), language, known.clipModel(), known.postModel(), known.device(), known.transcriber()));
    }

    @Override public Settings load() {
        return file.load();
    }

    @Override public void save(Settings settings) {
        try {
            file.save(settings);
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", home);
        }
    }
}
