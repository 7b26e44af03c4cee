package attune;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether there is a screen to open a window on, told without touching the toolkit, which would end the process. */
final class Display {

    private Display() {
    }

    /** On Linux a display is named in DISPLAY; JavaFX needs it even under Wayland. Elsewhere there always is one. */
    static boolean present(Properties properties, Map<String, String> environment) {
        boolean linux = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(properties.getProperty("glass.platform"));
        return !linux || headless || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
