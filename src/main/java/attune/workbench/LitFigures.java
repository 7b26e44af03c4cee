package attune.workbench;

import attune.domain.Direction;
import attune.domain.Picture;
import attune.domain.Position;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.figure.Box;
import attune.figure.Figure;
import attune.figure.PanelsFigure;
import attune.figure.Part;
import attune.figure.PictureFigure;
import attune.figure.RegionsFigure;
import attune.figure.Scale;
import attune.figure.Spectrogram;
import attune.figure.TimelineFigure;
import attune.figure.Type;
import attune.figure.WaveformFigure;
import attune.figure.WordsFigure;
import attune.figure.attention.Unit;
import attune.figure.attention.Units;
import attune.figure.attention.Weights;
import attune.signal.LogMel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The sample lit by what one stream reads of another, as the window shows it while nothing is pointed at: the mean over all
 * readers.
 */
final class LitFigures {

    private static final int LETTERS = 15;
    private static final double PADDING = 14;
    private static final double LINE = 36;
    private static final int LETTERED = 3;
    private static final int COLUMNS = 1_000;
    private static final double LANES = 260;
    private static final double PICTURE = 170;

    private final Reading reading;
    private final NamedUnits units;
    private final Phrases said;
    private final double width;

    LitFigures(Reading reading, NamedUnits units, Phrases said, double width) {
        this.reading = reading;
        this.units = units;
        this.said = said;
        this.width = width;
    }

    /** What of the sample is read, with how high it is drawn; empty where there is nothing to draw it on. */
    Optional<Drawn> of(Weights weights) {
        Direction direction = weights.direction();
        return switch (direction.read()) {
            case TEXT -> Optional.of(words(weights));
            case VISION -> Optional.of(pictures(weights));
            case AUDIO -> reading.pieces().sound().map(sound -> lanes(sound, weights));
        };
    }

    private Drawn words(Weights weights) {
        float[] pieces = weights.meanOfRows(weights.everyRow());
        List<Unit> shown = units.units(weights.direction().read(), weights.columns());
        float[] read = new float[shown.size()];
        for (int i = 0; i < read.length; i++) {
            for (int piece : shown.get(i).positions()) {
                read[i] += pieces[piece];
            }
        }
        float most = largest(read);
        List<Integer> strongest = IntStream.range(0, read.length).boxed()
            .sorted((one, other) -> Float.compare(read[other], read[one])).limit(LETTERED).toList();
        List<WordsFigure.Word> words = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int i = 0; i < read.length; i++) {
            String text = shown.get(i).name();
            double across = Math.min(width, Type.width(text, LETTERS) + PADDING);
            if (x + across > width) {
                x = 0;
                y += LINE;
            }
            words.add(new WordsFigure.Word(text, new Box(x, y, across, LINE - 2), read[i], most == 0 ? 0 : read[i] / most,
                strongest.contains(i) ? String.format(Locale.ROOT, "%.3f", read[i]) : "",
                new WordsFigure.Look(false, false, false)));
            x += across;
        }
        return new Drawn(new WordsFigure(words, width), y + LINE);
    }

    private Drawn pictures(Weights weights) {
        float[] read = weights.meanOfRows(weights.everyRow());
        Scale scale = Scale.shares(read);
        Map<Integer, List<RegionsFigure.Heat>> heat = new TreeMap<>();
        Map<Integer, List<RegionsFigure.Outline>> faces = new TreeMap<>();
        for (int i = 0; i < read.length; i++) {
            if (weights.columns().get(i) instanceof Position.Region region) {
                heat.computeIfAbsent(region.frame(), frame -> new ArrayList<>())
                    .add(new RegionsFigure.Heat(region.where(), read[i]));
                if (region.kind() == Position.Region.Kind.FACE) {
                    faces.computeIfAbsent(region.frame(), frame -> new ArrayList<>()).add(new RegionsFigure.Outline(
                        region.where(), said.get("figures.face"), RegionsFigure.Outline.Kind.FOUND));
                }
            }
        }
        List<Figure> pictures = new ArrayList<>();
        heat.forEach((frame, cells) -> {
            Picture picture = reading.pieces().frames().get(frame).picture();
            pictures.add(new PictureFigure(picture, new RegionsFigure(cells, scale, faces.getOrDefault(frame, List.of()))));
        });
        double least = pictures.size() == 1 ? width : PICTURE;
        int across = Math.min(pictures.size(), (int) (width / least));
        return new Drawn(new PanelsFigure(pictures, least),
            Math.ceilDiv(pictures.size(), Math.max(1, across)) * (pictures.size() == 1 ? 2 * LANES : PICTURE));
    }

    private Drawn lanes(Sound sound, Weights weights) {
        float[] read = weights.meanOfRows(weights.everyRow());
        float most = largest(read);
        List<TimelineFigure.Heat> heat = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            double share = most == 0 ? 0 : read[i] / most;
            Units.time(weights.columns().get(i)).ifPresent(span -> heat.add(new TimelineFigure.Heat(span, share)));
        }
        double start = reading.pieces().start();
        TimeSpan span = new TimeSpan(start, start + (double) sound.samples().length / sound.rate());
        List<TimelineFigure.Strip> strips = new ArrayList<>(List.of(new TimelineFigure.Strip(said.get("figures.waveform"), 1,
            TimelineFigure.Place.WHOLE, new WaveformFigure(peaks(sound.samples()), Part.NONE), heat)));
        float[] mel = sound.rate() == LogMel.RATE ? LogMel.of(sound.samples()) : new float[0];
        if (mel.length > 0) {
            strips.add(new TimelineFigure.Strip(said.get("figures.log-mel", LogMel.BANDS), 2, TimelineFigure.Place.WHOLE,
                Spectrogram.figure(mel, LogMel.BANDS), List.of()));
        }
        return new Drawn(new TimelineFigure(span, strips, start, Optional.empty()), LANES);
    }

    private static float largest(float[] values) {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static float[] peaks(float[] samples) {
        int columns = Math.min(COLUMNS, samples.length);
        float[] peaks = new float[2 * columns];
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * samples.length / columns);
            int to = (int) ((long) (column + 1) * samples.length / columns);
            for (int i = from; i < to; i++) {
                peaks[2 * column] = Math.min(peaks[2 * column], samples[i]);
                peaks[2 * column + 1] = Math.max(peaks[2 * column + 1], samples[i]);
            }
        }
        return peaks;
    }
}
