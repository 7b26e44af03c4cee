package attune.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Settings;
import attune.job.SameThreadJobRunner;
import attune.workbench.RememberSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A change of the settings holds at once and is written once. */
class ChoicesTest {

    private final List<Settings> written = new ArrayList<>();
    private final List<Throwable> problems = new ArrayList<>();

    @Test
    void aChangeHoldsAndIsWritten() {
        Choices choices = choices(written::add);
        choices.change(settings -> settings.withTheme("dark").withLanguage("zh"));
        assertEquals("dark", choices.get().theme());
        assertEquals(List.of(choices.get()), written);
    }

    @Test
    void whatStaysTheSameIsNotWritten() {
        choices(written::add).change(settings -> settings.withTheme(Settings.DEFAULTS.theme()));
        assertTrue(written.isEmpty());
    }

    @Test
    void aChangeThatCannotBeWrittenStillHoldsAndIsTold() {
        Choices choices = choices(settings -> {
            throw new IllegalStateException("disk full");
        });
        choices.change(settings -> settings.withDevice("cpu"));
        assertEquals("cpu", choices.get().device());
        assertEquals(1, problems.size());
    }

    private Choices choices(Consumer<Settings> save) {
        RememberSettings remembered = new RememberSettings() {
            @Override public Settings load() {
                return Settings.DEFAULTS;
            }

            @Override public void save(Settings settings) {
                save.accept(settings);
            }
        };
        return new Choices(Settings.DEFAULTS, remembered, new SameThreadJobRunner(), problems::add);
    }
}
