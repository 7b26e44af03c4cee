package attune.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The picture of a log-mel spectrogram: time to the right, band 0 (lowest) at the bottom, inferno. The range of levels is
 * fixed, so that two clips can be compared by eye and silence is dark. Letters: n columns, b mel bands.
 */
public final class Spectrogram {

    /** The level drawn black, in dB re 1 of mel power. */
    public static final double LOW_DB = -55;
    /** The level drawn brightest, in dB re 1 of mel power. */
    public static final double HIGH_DB = 25;

    private static final double DB_PER_NEPER = 10 / Math.log(10);
    private static final Scale SCALE = new Scale(ColourMap.INFERNO, LOW_DB, HIGH_DB);

    private Spectrogram() {
    }

    /**
     * Draws the levels.
     *
     * @param logMel n × b natural logarithms of mel power, as {@code golden/log_mel.json} defines them
     * @return n × b pixels
     */
    public static Raster raster(float[] logMel, int bands) {
        int columns = logMel.length / bands;
        int[] argb = new int[columns * bands];
        for (int column = 0; column < columns; column++) {
            for (int band = 0; band < bands; band++) {
                double level = DB_PER_NEPER * logMel[column * bands + band];
                argb[(bands - 1 - band) * columns + column] = SCALE.argb(level, Palette.DARK);
            }
        }
        return new Raster(columns, bands, argb);
    }

    /** The same as a figure whose numbers are the levels, a column of the table for each band. */
    public static RasterFigure figure(float[] logMel, int bands) {
        List<String> header = IntStream.range(0, bands).mapToObj(band -> "band_" + band).toList();
        List<List<String>> rows = IntStream.range(0, logMel.length / bands).mapToObj(column ->
            IntStream.range(0, bands).mapToObj(band -> Numbers.text(logMel[column * bands + band])).toList()).toList();
        return new RasterFigure(raster(logMel, bands), new Numbers(header, rows));
    }
}
