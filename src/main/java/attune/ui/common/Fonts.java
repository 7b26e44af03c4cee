package attune.ui.common;

import attune.figure.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/** The fonts of the window. */
public final class Fonts {

    private Fonts() {
    }

    /** Makes Inter known to the toolkit; call it once, before the first scene. */
    public static void load() {
        for (String file : Type.FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                Font.loadFont(in, Type.NORMAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
