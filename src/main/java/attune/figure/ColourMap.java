package attune.figure;

/**
 * Perceptually uniform colour maps: equal steps of a number look like equal steps of colour. Viridis and inferno are the
 * published tables (Smith and van der Walt 2015, CC0); the differences run blue to orange through the ground.
 */
public enum ColourMap {
    /** Shares and attention. */
    VIRIDIS(ColourTable.published("viridis")),
    /** The spectrogram. */
    INFERNO(ColourTable.published("inferno")),
    /** Differences: blue below 0, the ground at 0, orange above. */
    DIFFERENCE(ColourTable.diverging(0.985, 0.53), ColourTable.diverging(0.25, 0.68));

    private final int[] onLight;
    private final int[] onDark;

    ColourMap(int[] table) {
        this(table, table);
    }

    ColourMap(int[] onLight, int[] onDark) {
        this.onLight = onLight;
        this.onDark = onDark;
    }

    /** The colour of a share 0 (first) to 1 (last), held to that range; transparent for NaN. */
    public int argb(double share, Palette palette) {
        if (Double.isNaN(share)) {
            return 0;
        }
        int[] table = onLight == onDark || Ink.luminance(palette.surface()) > 0.5 ? onLight : onDark;
        return table[(int) Math.round(Math.clamp(share, 0, 1) * (table.length - 1))];
    }
}
