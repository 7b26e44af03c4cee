package attune.feature;

import attune.domain.Frame;
import attune.domain.Position;
import attune.domain.Position.Region.Kind;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Regions of frames: for each frame its grid cells, row by row, then its largest face if there is one. */
final class RegionStream {

    private RegionStream() {
    }

    static Optional<Stream> of(List<Frame> frames, StreamSpec.Regions spec, boolean onClock) {
        List<Position> positions = new ArrayList<>();
        int[] chosen = chosen(frames.size(), spec.frames(), onClock);
        for (int index : chosen) {
            Frame frame = frames.get(index);
            double time = frame.picture().time();
            for (int cell = 0; cell < spec.grid() * spec.grid(); cell++) {
                Rectangle where = Rectangle.cell(cell / spec.grid(), cell % spec.grid(), spec.grid(), spec.grid());
                positions.add(new Position.Region(index, time, where, Kind.CELL));
            }
            frame.faces().stream().findFirst()
                .ifPresent(face -> positions.add(new Position.Region(index, time, face, Kind.FACE)));
        }
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        int each = 3 * spec.side() * spec.side();
        float[] values = new float[positions.size() * each];
        for (int i = 0; i < positions.size(); i++) {
            Position.Region region = (Position.Region) positions.get(i);
            AreaAverage.of(frames.get(region.frame()).picture(), region.where(), spec.side(), values, i * each);
        }
        return Optional.of(new Stream.RegionPixels(values, spec.side(), positions));
    }

    /** Indices of at most {@code most} frames: spread over a clip, the first images of a post. */
    private static int[] chosen(int frames, int most, boolean onClock) {
        int n = Math.min(frames, most);
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            chosen[i] = onClock ? (int) ((i + 0.5) * frames / n) : i;
        }
        return chosen;
    }
}
