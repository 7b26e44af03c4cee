package attune.ui.common;

import attune.figure.Type;
import attune.figure.Typeface;
import attune.job.JobRunner;
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
        for (String file : Typeface.FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                Font.loadFont(in, Type.NORMAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lets a job load what figures need to write text, which would hold up the first painting for half a second. */
    public static void prepareFigures(JobRunner jobs) {
        jobs.start("fonts", (progress, cancellation) -> {
            Type.prepare();
            return Type.FAMILY;
        }, outcome -> { /* a failure shows itself where text is first written */ });
    }
}
