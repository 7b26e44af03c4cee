package attune.ui.common;

import javafx.scene.paint.Color;

/** Colours between 0xAARRGGBB, as figures have them, and JavaFX. */
public final class Colours {

    private Colours() {
    }

    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }

    /** The colour with another opacity, 0 to 1. */
    public static Color faded(int argb, double opacity) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, opacity);
    }

    static int argb(Color colour) {
        return channel(colour.getOpacity()) << 24 | channel(colour.getRed()) << 16
            | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
