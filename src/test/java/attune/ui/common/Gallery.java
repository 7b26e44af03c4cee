package attune.ui.common;

import attune.domain.CharSpan;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Prediction;
import attune.domain.Rectangle;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import attune.figure.Axis;
import attune.figure.ColourMap;
import attune.figure.Figure;
import attune.figure.Matrix;
import attune.figure.RegionsFigure;
import attune.figure.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every widget with invented numbers, for the eye: {@link GalleryTest} writes it as pictures. */
final class Gallery {

    private static final double SECONDS = 2.5;
    private static final int BANDS = 80;

    private final Random random = new Random(7);
    private final TimeAxis axis = new TimeAxis(_ -> { });

    private final List<Lane> lanes = new ArrayList<>();

    Figure timeline() {
        return Timeline.figure(axis, lanes);
    }

    Parent build() {
        axis.setDuration(SECONDS);
        VBox middle = new VBox(8, new HBox(10, player(), transcript()), frames(), waveform(), pitch(), spectrogram(),
            new TimeRuler(axis, "Seconds"));
        axis.playheadProperty().set(1.04);
        axis.brushProperty().set(new TimeSpan(0.9, 1.2));
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox all = new HBox(12, middle, reading());
        all.setPadding(new Insets(12));
        all.setStyle("-fx-background-color: -attune-bg; -fx-font-family: Inter; -fx-font-size: 13px;");
        return all;
    }

    private Region player() {
        PixelView view = new PixelView();
        view.setPrefSize(400, 290);
        view.setMinSize(400, 290);
        view.show(picture(640, 360));
        List<RegionsFigure.Heat> heat = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            heat.add(new RegionsFigure.Heat(Rectangle.cell(cell / 3, cell % 3, 3, 3), cell == 4 ? 0.3 : 0.02 * cell));
        }
        view.overlayProperty().set(new RegionsFigure(heat, new Scale(ColourMap.VIRIDIS, 0, 0.3),
            List.of(new RegionsFigure.Outline(new Rectangle(0.36, 0.15, 0.28, 0.6), "face", RegionsFigure.Outline.Kind.FOUND))));
        return view;
    }

    private Region transcript() {
        HeatText text = new HeatText();
        text.setWords(words("and he is one of my favorite actors ever 这 部 电 影 真 好 看 !"));
        text.setHeat(new float[] {0.02f, 0.05f, 0.04f, 0.03f, 0.02f, 0.2f, 1f, 0.5f, 0.7f, 0.1f, 0, 0.3f, 0.6f});
        text.choose(6);
        Card card = new Card("Transcript", text);
        card.noteProperty().set("heat: what “favorite” reads · click seeks · double-click edits");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Region frames() {
        FrameStrip strip = new FrameStrip(axis, "Frames");
        List<FrameStrip.Thumbnail> thumbnails = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            thumbnails.add(new FrameStrip.Thumbnail(Pictures.image(picture(160, 90)), (i + 0.5) * SECONDS / 12,
                Math.exp(-Math.pow(i - 5, 2) / 3)));
        }
        strip.setThumbnails(thumbnails);
        lanes.add(strip);
        fixed(strip, 72);
        return strip;
    }

    private Region waveform() {
        WaveformLane lane = new WaveformLane(axis, "Waveform");
        lane.setSource((span, columns, answer) -> {
            float[] peaks = new float[2 * columns];
            for (int i = 0; i < columns; i++) {
                double time = span.start() + span.length() * i / columns;
                float size = (float) (0.1 + 0.7 * Math.pow(Math.sin(time * 3.1), 2) * (0.6 + 0.4 * random.nextDouble()));
                peaks[2 * i] = -size;
                peaks[2 * i + 1] = size * 0.9f;
            }
            answer.accept(peaks);
        });
        lanes.add(lane);
        fixed(lane, 64);
        return lane;
    }

    private Region pitch() {
        PitchLane lane = new PitchLane(axis, "Pitch 80–400 Hz");
        lane.setSource((span, columns, answer) -> {
            float[] numbers = new float[2 * columns];
            for (int i = 0; i < columns; i++) {
                double time = span.start() + span.length() * i / columns;
                numbers[i] = time % 0.8 < 0.15 ? Float.NaN : (float) (200 + 60 * Math.sin(time * 4));
                numbers[columns + i] = (float) (-30 + 15 * Math.sin(time * 6));
            }
            answer.accept(numbers);
        });
        lanes.add(lane);
        fixed(lane, 44);
        return lane;
    }

    private Region spectrogram() {
        SpectrogramLane lane = new SpectrogramLane(axis, "Log-mel, 80 bands", BANDS);
        lane.setSource((span, columns, answer) -> {
            float[] levels = new float[columns * BANDS];
            for (int i = 0; i < levels.length; i++) {
                double time = span.start() + span.length() * (i / BANDS) / columns;
                double wave = Math.sin(0.9 * (i % BANDS) + 2 * Math.sin(3 * time));
                levels[i] = (float) (-11 + 7 * wave * Math.sin(time * 2) - 0.07 * (i % BANDS) + random.nextGaussian());
            }
            answer.accept(levels);
        });
        lane.heatProperty().set(List.of(new Weighted(new TimeSpan(0.8, 1.0), 0.4), new Weighted(new TimeSpan(1.0, 1.2), 1),
            new Weighted(new TimeSpan(1.2, 1.4), 0.2)));
        lanes.add(lane);
        lane.setMinHeight(120);
        VBox.setVgrow(lane, Priority.ALWAYS);
        return lane;
    }

    private Region reading() {
        ProbabilityBars bars = new ProbabilityBars();
        bars.show(new Prediction(List.of("negative", "neutral", "positive"), new float[] {-1, 0, 2},
            new float[] {0.06f, 0.13f, 0.81f}), label -> label);
        GateWeights gates = new GateWeights(Map.of(Modality.TEXT, 0.58f, Modality.VISION, 0.17f, Modality.AUDIO, 0.25f));
        GateBars gateBars = new GateBars();
        gateBars.show(gates, Modality::id);
        SimplexView simplex = new SimplexView();
        List<GateWeights> others = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            float text = 0.3f + 0.5f * random.nextFloat();
            float vision = (1 - text) * random.nextFloat();
            others.add(new GateWeights(Map.of(Modality.TEXT, text, Modality.VISION, vision,
                Modality.AUDIO, 1 - text - vision)));
        }
        simplex.show(gates, others, modality -> String.valueOf(modality.letter()));
        HBox.setHgrow(gateBars, Priority.ALWAYS);
        Card reading = new Card("Reading", bars);
        reading.noteProperty().set("truth: positive (+2.0)");
        MatrixView matrix = new MatrixView();
        matrix.matrixProperty().set(matrix());
        matrix.pinnedRowProperty().set(OptionalInt.of(6));
        VBox.setVgrow(matrix, Priority.ALWAYS);
        Card attention = new Card("Attention", matrix);
        VBox.setVgrow(attention, Priority.ALWAYS);
        VBox side = new VBox(8, reading, new Card("Gates (weight of each stream)", new HBox(8, gateBars, simplex)), attention);
        side.setMinWidth(340);
        side.setMaxWidth(340);
        return side;
    }

    static Matrix matrix() {
        List<String> rows = List.of("and", "he", "is", "one", "of", "my", "favorite", "actors", "ever");
        List<String> columns = new ArrayList<>();
        float[] values = new float[rows.size() * 25];
        for (int column = 0; column < 25; column++) {
            columns.add(String.format(Locale.ROOT, "%.1f s", column / 10.0));
            for (int row = 0; row < rows.size(); row++) {
                values[row * 25 + column] = (float) (0.31 * Math.exp(-Math.pow(column - 2.4 * row - 3, 2) / 4));
            }
        }
        return new Matrix(Axis.names(rows), Axis.marks(columns), values, Scale.shares(values),
            "rows: words (read) · columns: seconds (are read)");
    }

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            Timing timing = words.size() > 8 ? Timing.ESTIMATED : Timing.GIVEN;
            words.add(new Word(word, new CharSpan(at, at + word.length()), Optional.empty(), timing));
            at += word.length() + 1;
        }
        return words;
    }

    private static Picture picture(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            double x = (i % width) / (double) width - 0.5;
            double y = (i / width) / (double) height - 0.45;
            boolean face = x * x * 3 + y * y < 0.07;
            rgb[3 * i] = (byte) (face ? 190 : 45 + 20 * y);
            rgb[3 * i + 1] = (byte) (face ? 140 : 45 + 30 * y);
            rgb[3 * i + 2] = (byte) (face ? 115 : 60 + 40 * x);
        }
        return new Picture(width, height, rgb, 0);
    }

    private static void fixed(Region region, double height) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
    }
}
