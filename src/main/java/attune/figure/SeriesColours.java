package attune.figure;

/** Colours that tell series apart, on a light ground and on a dark one; after the last the first comes again. */
final class SeriesColours {

    private static final int[] ON_LIGHT =
        {0xff2f6fde, 0xffd98324, 0xff3a9d6e, 0xff8a56c2, 0xffc4483b, 0xff1795a5, 0xffb0528c, 0xff7a7f2a};
    private static final int[] ON_DARK =
        {0xff6aa3ff, 0xfff0a04b, 0xff57c08f, 0xffb48cf0, 0xffea6a5c, 0xff4cc3d2, 0xffe084ba, 0xffbcc057};
    private static final double HALF = 0.5;

    private SeriesColours() {
    }

    /** The colour of a series as 0xAARRGGBB; {@code series} is at least 0. */
    static int of(int series, Palette palette) {
        int[] colours = Ink.luminance(palette.surface()) > HALF ? ON_LIGHT : ON_DARK;
        return colours[series % colours.length];
    }
}
