package attune.workbench;

import attune.domain.Settings;

/** The settings, kept across starts. A broken file is set aside and told in the log, and the defaults serve. */
public interface RememberSettings {

    Settings load();

    void save(Settings settings);
}
