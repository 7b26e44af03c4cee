package attune.ui.common;

import attune.figure.CurveFigure;
import attune.figure.Figure;
import attune.figure.Palette;
import java.util.Arrays;
import java.util.List;

/**
 * Pitch, and energy behind it: its source answers the fundamental frequency of n columns in Hz (NaN where unvoiced), then
 * the energy of the same n columns in dB below full scale.
 */
public final class PitchLane extends FigureLane {

    /** The frequency at the bottom, in Hz. */
    public static final double LOW_HZ = 80;
    /** The frequency at the top, in Hz. */
    public static final double HIGH_HZ = 400;

    private static final double LOW_DB = -60;

    public PitchLane(TimeAxis axis, String title) {
        super(axis, title, "pitch-lane");
    }

    @Override Figure figure() {
        int columns = numbers().length / 2;
        float[] pitch = Arrays.copyOf(numbers(), columns);
        float[] energy = Arrays.copyOfRange(numbers(), columns, 2 * columns);
        return new CurveFigure(List.of(
            new CurveFigure.Curve("energy_db", energy, LOW_DB, 0, Palette::border),
            new CurveFigure.Curve("pitch_hz", pitch, LOW_HZ, HIGH_HZ, Palette::audioModality)));
    }
}
