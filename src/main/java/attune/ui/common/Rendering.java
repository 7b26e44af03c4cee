package attune.ui.common;

/** How the toolkit is to draw. */
public final class Rendering {

    /**
     * How many parts of the window a pulse may paint apart. A hovered word lights words, picture, lanes and map: with the six of
     * the toolkit distant parts are joined, and all between them is painted too.
     */
    private static final String PARTS = "12";
    private static final String OF_PULSE = "prism.dirtyregioncount";

    private Rendering() {
    }

    /** Call it before the toolkit starts; what was set on the command line stays. */
    public static void prepare() {
        if (System.getProperty(OF_PULSE) == null) {
            System.setProperty(OF_PULSE, PARTS);
        }
    }
}
