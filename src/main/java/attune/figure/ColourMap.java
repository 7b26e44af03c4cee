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
    /** Differences on a light ground: blue below 0, near white at 0, orange above. */
    DIFFERENCE_ON_LIGHT(ColourTable.diverging(0.985, 0.53)),
    /** Differences on a dark ground: blue below 0, near black at 0, orange above. */
    DIFFERENCE_ON_DARK(ColourTable.diverging(0.25, 0.68));

    private final int[] table;

    ColourMap(int[] table) {
        this.table = table;
    }

    /** The colour of a share 0 (first) to 1 (last), held to that range; transparent for NaN. */
    public int argb(double share) {
        if (Double.isNaN(share)) {
            return 0;
        }
        return table[(int) Math.round(Math.clamp(share, 0, 1) * (table.length - 1))];
    }
}
