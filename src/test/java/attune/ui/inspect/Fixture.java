package attune.ui.inspect;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.CharSpan;
import attune.domain.ClipFacts;
import attune.domain.Cue;
import attune.domain.Direction;
import attune.domain.Frame;
import attune.domain.Evidence;
import attune.domain.GateWeights;
import attune.domain.LogitShares;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.domain.Word;
import attune.workbench.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A clip and a post with readings whose attention is different in every direction, row and column, so that nothing can
 * be swapped unseen. The text is "so unbelievable !": three words in four pieces.
 */
final class Fixture {

    static final String TEXT = "so unbelievable !";
    static final List<Word> WORDS = List.of(
        word("so", 0, 2, 0.0, 0.5, Timing.GIVEN), word("unbelievable", 3, 15, 0.5, 1.5, Timing.ESTIMATED),
        word("!", 16, 17, 1.5, 2.0, Timing.ESTIMATED));
    static final List<Position> PIECES = List.of(
        piece("so", 0, 2), piece("un", 3, 5), piece("##believable", 5, 15), piece("!", 16, 17));
    static final Rectangle FACE = new Rectangle(0.25, 0.2, 0.5, 0.6);

    private Fixture() {
    }

    static Sample.Clip clip(String id, double duration) {
        ClipFacts facts = new ClipFacts("mp4", duration, true,
            Optional.of(new ClipFacts.Video("h264", 64, 36, 0, 25)), Optional.of(new ClipFacts.Audio("aac", 44100, 2)));
        Transcript transcript = new Transcript(
            List.of(new Cue(new TimeSpan(0, 2), TEXT, Timing.GIVEN)), Transcript.Source.EMBEDDED);
        return new Sample.Clip(id, id + ".mp4", Path.of(id + ".mp4"), facts, transcript, Optional.empty());
    }

    static Sample.Post post(String id) {
        return new Sample.Post(id, id, TEXT, List.of(picture(0), picture(1)), Optional.empty());
    }

    /** The reading of a 2 s window from {@code start}, all three streams present. */
    static Reading clipReading(double start, List<TimeSpan> windows, int window) {
        return clipReading(start, windows, window, EnumSet.noneOf(Modality.class));
    }

    static Reading clipReading(double start, List<TimeSpan> windows, int window, Set<Modality> off) {
        Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
        positions.put(Modality.TEXT, PIECES);
        positions.put(Modality.VISION, regions(List.of(start, start + 1)));
        positions.put(Modality.AUDIO, IntStream.range(0, 5)
            .<Position>mapToObj(i -> new Position.Segment(new TimeSpan(start + 0.4 * i, start + 0.4 * (i + 1)))).toList());
        off.forEach(positions::remove);
        Pieces pieces = new Pieces(Optional.of(new Script(TEXT, WORDS)),
            List.of(new Frame(picture(start), List.of(FACE)), new Frame(picture(start + 1), List.of(FACE))),
            Optional.empty(), Optional.of(new TimeSpan(start, start + 2)));
        return new Reading(analysis("clips", positions), pieces, windows, window, List.of());
    }

    static Reading postReading() {
        Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
        positions.put(Modality.TEXT, PIECES);
        positions.put(Modality.VISION, regions(List.of(0.0, 0.0)));
        List<Word> words = WORDS.stream()
            .map(word -> new Word(word.text(), word.chars(), Optional.empty(), Timing.GIVEN)).toList();
        Pieces pieces = new Pieces(Optional.of(new Script(TEXT, words)),
            List.of(new Frame(picture(0), List.of(FACE)), new Frame(picture(1), List.of())),
            Optional.empty(), Optional.empty());
        return new Reading(analysis("posts", positions), pieces, List.of(), 0, List.of("a note"));
    }

    static Picture picture(double time) {
        byte[] rgb = new byte[64 * 36 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 54 + 40 * time);
        }
        return new Picture(64, 36, rgb, time);
    }

    /** The weight of a head in a direction: a ramp over rows and columns whose steepness tells direction and head apart. */
    static float[] weights(Direction direction, int head, int rows, int columns) {
        float[] weights = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += raw(direction, head, row, column);
            }
            for (int column = 0; column < columns; column++) {
                weights[row * columns + column] = (float) (raw(direction, head, row, column) / sum);
            }
        }
        return weights;
    }

    /** The same, by a model that reads text through an encoder of others with one layer of three heads. */
    static Reading throughEncoder(Reading reading) {
        Analysis of = reading.analysis();
        List<Position> pieces = of.positions().get(Modality.TEXT);
        Direction self = new Direction(Modality.TEXT, Modality.TEXT);
        List<AttentionMap> maps = new ArrayList<>(of.attention());
        for (int head = 0; head < 3; head++) {
            maps.add(new AttentionMap(self, AttentionMap.Stage.ENCODER, 0, head, pieces, pieces,
                weights(self, head, pieces.size(), pieces.size())));
        }
        return new Reading(new Analysis(of.model(), of.variant(), of.device(), of.prediction(), of.evidence(), of.gates(),
            of.shares(), maps, of.positions(), of.seconds()), reading.pieces(), reading.windows(), reading.window(),
            reading.masking(), reading.notes());
    }

    private static double raw(Direction direction, int head, int row, int column) {
        int steep = 1 + direction.reader().ordinal() + 3 * direction.read().ordinal() + head;
        return 1 + steep * ((row + 1) * (column + 2) % 7) + 0.1 * row;
    }

    private static Analysis analysis(String model, Map<Modality, List<Position>> positions) {
        List<AttentionMap> maps = new ArrayList<>();
        for (Modality reader : positions.keySet()) {
            for (Modality read : positions.keySet()) {
                Direction direction = new Direction(reader, read);
                int layers = direction.isSelf() ? 2 : 1;
                AttentionMap.Stage stage = direction.isSelf() ? AttentionMap.Stage.SELF : AttentionMap.Stage.CROSS;
                for (int layer = 0; layer < layers; layer++) {
                    for (int head = 0; head < 2; head++) {
                        List<Position> rows = positions.get(reader);
                        List<Position> columns = positions.get(read);
                        maps.add(new AttentionMap(direction, stage, layer, head, rows, columns,
                            weights(direction, head + 2 * layer, rows.size(), columns.size())));
                    }
                }
            }
        }
        float n = positions.size();
        Map<Modality, Float> gates = new EnumMap<>(Modality.class);
        Map<Modality, float[]> shares = new EnumMap<>(Modality.class);
        positions.keySet().forEach(modality -> {
            gates.put(modality, 1 / n);
            shares.put(modality, new float[] {-0.3f, 0.1f, 1.5f / n});
        });
        Prediction said = new Prediction(List.of("negative", "neutral", "positive"),
            new float[] {-0.3f * n + 0.1f, 0.1f * n, 1.5f - 0.1f}, new float[] {0.1f, 0.2f, 0.7f});
        Map<Modality, Evidence> evidence = new EnumMap<>(Modality.class);
        positions.keySet().forEach(modality -> evidence.put(modality, Evidence.PRESENT));
        return new Analysis(model, "optimised", "cpu", said, evidence, Optional.of(new GateWeights(gates)),
            Optional.of(new LogitShares(shares, new float[] {0.1f, 0, -0.1f})), maps, positions,
            Map.of("model", 0.01));
    }

    private static List<Position> regions(List<Double> times) {
        List<Position> regions = new ArrayList<>();
        for (int frame = 0; frame < times.size(); frame++) {
            for (int cell = 0; cell < 4; cell++) {
                regions.add(new Position.Region(frame, times.get(frame),
                    Rectangle.cell(cell / 2, cell % 2, 2, 2), Position.Region.Kind.CELL));
            }
            regions.add(new Position.Region(frame, times.get(frame), FACE, Position.Region.Kind.FACE));
        }
        return regions;
    }

    private static Word word(String text, int start, int end, double from, double to, Timing timing) {
        return new Word(text, new CharSpan(start, end), Optional.of(new TimeSpan(from, to)), timing);
    }

    private static Position piece(String piece, int start, int end) {
        return new Position.Piece(piece, new CharSpan(start, end), Optional.empty(), Timing.GIVEN);
    }
}
