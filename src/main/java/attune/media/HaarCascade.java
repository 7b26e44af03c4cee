package attune.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.bytedeco.opencv.presets.opencv_core;

/** Loads the cascade that lies in OpenCV's own jar, without the window toolkit that its loader would bring along. */
final class HaarCascade {

    private static final String FRONTAL_FACE =
        "/org/bytedeco/opencv/%s/share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml";

    static {
        leaveOutHighgui();
    }

    private HaarCascade() {
    }

    static CascadeClassifier frontalFace() {
        try {
            File model = Loader.cacheResource(
                HaarCascade.class, FRONTAL_FACE.formatted(Loader.getPlatform()));
            return new CascadeClassifier(model.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException("the face cascade could not be unpacked", e);
        }
    }

    /**
     * The preset of objdetect asks for highgui, which loads GTK 2: where it is missing the load fails, and where it is
     * there JavaFX, which brings GTK 3, dies. Detection needs none of it, so the loader is told that it is loaded.
     */
    private static void leaveOutHighgui() {
        try {
            Loader.load(opencv_core.class);
            Field loaded = Loader.class.getDeclaredField("loadedLibraries");
            loaded.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<String, String> libraries = (Map<String, String>) loaded.get(null);
            synchronized (libraries) {
                libraries.putIfAbsent("opencv_highgui@.413", "");
                libraries.putIfAbsent("jniopencv_highgui", "");
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaCPP keeps its libraries elsewhere than expected", e);
        }
    }
}
