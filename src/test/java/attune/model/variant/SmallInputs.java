package attune.model.variant;

import attune.domain.CharSpan;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/** Small random features of all three kinds and specifications that read them, for tests. */
public final class SmallInputs {

    public static final Map<Modality, StreamSpec> INPUTS = Map.of(
        Modality.TEXT, new StreamSpec.Tokens("words.json", 50, 16),
        Modality.VISION, new StreamSpec.Regions(2, 2, 16),
        Modality.AUDIO, new StreamSpec.LogMel(8, 4, 16, -5, 2));
    public static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private SmallInputs() {
    }

    public static ModelSpec spec(Variant variant) {
        return variant.spec(INPUTS, new ModelSpec.Size(16, 2, 2, 32), 0.1, LABELS);
    }

    /** Features with so many positions a modality; 0 for a modality that is absent. */
    public static Features features(long seed, int text, int vision, int audio) {
        Random random = new Random(seed);
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        if (text > 0) {
            streams.put(Modality.TEXT, new Stream.TokenIds(random.ints(text, 0, 50).toArray(), positions(text,
                i -> new Position.Piece("p" + i, new CharSpan(i, i + 1), Optional.empty(), Timing.GIVEN))));
        }
        if (vision > 0) {
            streams.put(Modality.VISION, new Stream.RegionPixels(random(random, vision * 3 * 16 * 16, 0, 1), 16,
                positions(vision, i -> new Position.Region(i, i, Rectangle.cell(0, 0, 1, 1), Position.Region.Kind.CELL))));
        }
        if (audio > 0) {
            streams.put(Modality.AUDIO, new Stream.LogMelSegments(random(random, audio * 8 * 4, -10, 0), 8, 4,
                positions(audio, i -> new Position.Segment(new TimeSpan(i * 0.2, (i + 1) * 0.2)))));
        }
        return new Features(streams);
    }

    private static float[] random(Random random, int size, float from, float to) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat(from, to);
        }
        return values;
    }

    private static List<Position> positions(int count, IntFunction<Position> position) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(position.apply(i));
        }
        return positions;
    }
}
