package attune.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The fonts of the window. The names stand here as well as in {@code figure.Type}, since asking there would load the
 * fonts of figures, and with them AWT, before the window is shown.
 */
public final class Fonts {

    private static final double NORMAL = 12;
    private static final List<String> FILES = List.of(
        "/attune/ui/fonts/Inter-Regular.otf", "/attune/ui/fonts/Inter-SemiBold.otf", "/attune/ui/fonts/Inter-Bold.otf");

    private Fonts() {
    }

    /** Makes Inter known to the toolkit; call it once, before the first scene. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                Font.loadFont(in, NORMAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
