package attune.workbench;

import attune.domain.Features;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import attune.figure.NpzFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Features as named arrays; what is absent has none. Letters: n positions, s side, b bands, f frames, d width.
 *
 * <pre>{@code
 * text_ids     int32 n         text_pieces  texts n     text_chars  int32 n × 2     text_time  float64 n × 2
 * vision_pixels float32 n × 3 × s × s      vision_kind texts n
 * vision_frame int32 n         vision_time  float64 n   vision_where float64 n × 4 (left, top, width, height)
 * audio_logmel float32 n × b × f           audio_time  float64 n × 2
 * <modality>_rows float32 n × d            where a corpus ships vectors
 * }</pre>
 * Times are seconds, NaN where there is none.
 */
final class FeatureArrays {

    private FeatureArrays() {
    }

    static void write(Features features, NpzFile to) throws IOException {
        for (var each : features.streams().entrySet()) {
            String name = each.getKey().id();
            int n = each.getValue().length();
            switch (each.getValue()) {
                case Stream.TokenIds tokens -> {
                    to.ints(name + "_ids", tokens.ids(), n);
                    pieces(name, tokens.positions(), to);
                }
                case Stream.RegionPixels regions -> {
                    to.floats(name + "_pixels", regions.values(), n, 3, regions.side(), regions.side());
                    regions(name, regions.positions(), to);
                }
                case Stream.LogMelSegments segments -> {
                    to.floats(name + "_logmel", segments.values(), n, segments.bands(), segments.frames());
                    segments(name, segments.positions(), to);
                }
                case Stream.Vectors rows -> to.floats(name + "_rows", rows.values(), n, rows.width());
            }
        }
    }

    private static void pieces(String name, List<Position> positions, NpzFile to) throws IOException {
        List<Position.Piece> pieces = only(positions, Position.Piece.class);
        to.texts(name + "_pieces", pieces.stream().map(Position.Piece::piece).toList());
        int[] chars = pieces.stream().flatMapToInt(p -> IntStream.of(p.chars().start(), p.chars().end()))
            .toArray();
        to.ints(name + "_chars", chars, pieces.size(), 2);
        times(name, pieces.stream().map(Position.Piece::time).toList(), to);
    }

    private static void regions(String name, List<Position> positions, NpzFile to) throws IOException {
        List<Position.Region> regions = only(positions, Position.Region.class);
        int n = regions.size();
        double[] where = new double[4 * n];
        for (int i = 0; i < n; i++) {
            where[4 * i] = regions.get(i).where().left();
            where[4 * i + 1] = regions.get(i).where().top();
            where[4 * i + 2] = regions.get(i).where().width();
            where[4 * i + 3] = regions.get(i).where().height();
        }
        to.ints(name + "_frame", regions.stream().mapToInt(Position.Region::frame).toArray(), n);
        to.doubles(name + "_time", regions.stream().mapToDouble(Position.Region::time).toArray(), n);
        to.doubles(name + "_where", where, n, 4);
        to.texts(name + "_kind", regions.stream().map(region -> JsonPositions.word(region.kind())).toList());
    }

    private static void segments(String name, List<Position> positions, NpzFile to) throws IOException {
        times(name, only(positions, Position.Segment.class).stream().map(s -> Optional.of(s.time())).toList(), to);
    }

    private static void times(String name, List<Optional<TimeSpan>> times, NpzFile to) throws IOException {
        double[] values = new double[2 * times.size()];
        for (int i = 0; i < times.size(); i++) {
            values[2 * i] = times.get(i).map(TimeSpan::start).orElse(Double.NaN);
            values[2 * i + 1] = times.get(i).map(TimeSpan::end).orElse(Double.NaN);
        }
        to.doubles(name + "_time", values, times.size(), 2);
    }

    private static <P extends Position> List<P> only(List<Position> positions, Class<P> kind) {
        return positions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
