package attune.training;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Features packed for memory, so that a corpus is decoded once: region pixels as bytes (exact to 1/510), log-mel as
 * half-precision numbers, the rest as it is.
 */
final class KeptFeatures {

    private static final float WHITE = 255;

    private final Map<Modality, Kept> streams = new EnumMap<>(Modality.class);

    private sealed interface Kept {
        record Regions(byte[] values, int side, List<Position> positions) implements Kept {
        }

        record Mel(short[] values, int bands, int frames, List<Position> positions) implements Kept {
        }

        record AsItIs(Stream stream) implements Kept {
        }
    }

    KeptFeatures(Features features) {
        features.streams().forEach((modality, stream) -> streams.put(modality, pack(stream)));
    }

    boolean has(Modality modality) {
        return streams.containsKey(modality);
    }

    Features unpacked() {
        Map<Modality, Stream> unpacked = new EnumMap<>(Modality.class);
        streams.forEach((modality, kept) -> unpacked.put(modality, unpack(kept)));
        return new Features(unpacked);
    }

    private static Kept pack(Stream stream) {
        return switch (stream) {
            case Stream.RegionPixels pixels -> {
                byte[] bytes = new byte[pixels.values().length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) Math.round(WHITE * pixels.values()[i]);
                }
                yield new Kept.Regions(bytes, pixels.side(), pixels.positions());
            }
            case Stream.LogMelSegments mel -> {
                short[] halves = new short[mel.values().length];
                for (int i = 0; i < halves.length; i++) {
                    halves[i] = Float.floatToFloat16(mel.values()[i]);
                }
                yield new Kept.Mel(halves, mel.bands(), mel.frames(), mel.positions());
            }
            case Stream.TokenIds ids -> new Kept.AsItIs(ids);
            case Stream.Vectors vectors -> new Kept.AsItIs(vectors);
        };
    }

    private static Stream unpack(Kept kept) {
        return switch (kept) {
            case Kept.Regions regions -> {
                float[] values = new float[regions.values().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (regions.values()[i] & 0xff) / WHITE;
                }
                yield new Stream.RegionPixels(values, regions.side(), regions.positions());
            }
            case Kept.Mel mel -> {
                float[] values = new float[mel.values().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(mel.values()[i]);
                }
                yield new Stream.LogMelSegments(values, mel.bands(), mel.frames(), mel.positions());
            }
            case Kept.AsItIs plain -> plain.stream();
        };
    }
}
