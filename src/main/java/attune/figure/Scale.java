package attune.figure;

/**
 * How numbers become colours: {@code low} is the first colour of the map, {@code high} the last.
 *
 * @param low finite
 * @param high finite, above {@code low}
 */
public record Scale(ColourMap map, double low, double high) {

    /** So that a map of nothing but zeros still has a range. */
    private static final double LEAST = 1e-6;

    public Scale {
        if (!(high > low) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("a scale runs from a lower to a higher number, got " + low + " to " + high);
        }
    }

    /** Attention and other shares: viridis from 0 to the largest value. */
    public static Scale shares(float[] values) {
        return new Scale(ColourMap.VIRIDIS, 0, Math.max(LEAST, largest(values)));
    }

    /** Differences: blue to orange, zero in the middle, as far as the largest in size. */
    public static Scale differences(float[] values) {
        double size = Math.max(LEAST, largest(values));
        return new Scale(ColourMap.DIFFERENCE, -size, size);
    }

    public int argb(double value, Palette palette) {
        return map.argb((value - low) / (high - low), palette);
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            if (Math.abs(value) > largest) {
                largest = Math.abs(value);
            }
        }
        return largest;
    }
}
