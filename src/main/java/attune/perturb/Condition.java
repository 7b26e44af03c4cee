package attune.perturb;

import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Rectangle;
import attune.domain.Stream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * How a sample is changed before it is read, by one measure: in its decoded pieces, or in its features where no pieces are
 * kept. Names end with the strength and its unit, such as {@code sound SNR 10 dB}, and stand in runs.
 */
public sealed interface Condition {

    /** The name in runs; empty for a sample as it is. */
    String name();

    /** The pieces as they are then read. */
    default Pieces of(Pieces pieces, RandomGenerator random) {
        return pieces;
    }

    /** The features as they are then read. */
    default Features of(Features features, RandomGenerator random) {
        return features;
    }

    /** Nothing is changed. */
    record AsItIs() implements Condition {
        @Override public String name() {
            return "";
        }
    }

    /** A modality is not there. */
    record Absent(Modality modality) implements Condition {
        @Override public String name() {
            return modality.id() + " absent";
        }

        @Override public Features of(Features features, RandomGenerator random) {
            Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
            streams.putAll(features.streams());
            streams.remove(modality);
            return new Features(streams);
        }
    }

    /**
     * Word pieces become the mask piece.
     *
     * @param percent chance of each
     * @param mask id of the mask piece
     */
    record WordsHidden(Modality modality, int percent, int mask) implements Condition {
        @Override public String name() {
            return modality.id() + " words dropped " + percent + " %";
        }

        @Override public Features of(Features features, RandomGenerator random) {
            return features.streams().get(modality) instanceof Stream.TokenIds tokens
                ? with(features, modality, WordDropout.of(tokens, percent / 100.0, mask, random)) : features;
        }
    }

    /** White noise on the sound. */
    record NoisySound(int decibels) implements Condition {
        @Override public String name() {
            return "sound SNR " + decibels + " dB";
        }

        @Override public Pieces of(Pieces pieces, RandomGenerator random) {
            return new Pieces(pieces.script(), pieces.frames(),
                pieces.sound().map(sound -> WhiteNoise.at(sound, decibels, random)), pieces.window());
        }
    }

    /**
     * White noise on vectors that a corpus ships.
     *
     * @param deviations of each column over the train list
     */
    record NoisyVectors(Modality modality, int decibels, List<Double> deviations) implements Condition {
        public NoisyVectors {
            deviations = List.copyOf(deviations);
        }

        @Override public String name() {
            return modality.id() + " vectors SNR " + decibels + " dB";
        }

        @Override public Features of(Features features, RandomGenerator random) {
            return features.streams().get(modality) instanceof Stream.Vectors vectors
                ? with(features, modality, VectorNoise.at(vectors, decibels, deviations, random)) : features;
        }
    }

    /** Every picture is blurred. */
    record Blurred(int radius) implements Condition {
        @Override public String name() {
            return "image blur " + radius + " px";
        }

        @Override public Pieces of(Pieces pieces, RandomGenerator random) {
            return pictured(pieces, frame -> new Frame(Blur.of(frame.picture(), radius), frame.faces()));
        }
    }

    /** A grey rectangle, of the picture's own shape and anywhere in it, covers a share of every picture. */
    record Covered(int percent) implements Condition {
        private static final int GREY = 128;

        @Override public String name() {
            return "image covered " + percent + " %";
        }

        @Override public Pieces of(Pieces pieces, RandomGenerator random) {
            double side = Math.sqrt(percent / 100.0);
            return pictured(pieces, frame -> {
                Rectangle part = new Rectangle(
                    random.nextDouble() * (1 - side), random.nextDouble() * (1 - side), side, side);
                return new Frame(Cover.of(frame.picture(), part, GREY), frame.faces());
            });
        }
    }

    private static Pieces pictured(Pieces pieces, UnaryOperator<Frame> change) {
        return new Pieces(pieces.script(), pieces.frames().stream().map(change).toList(), pieces.sound(), pieces.window());
    }

    private static Features with(Features features, Modality modality, Stream stream) {
        Map<Modality, Stream> streams = new EnumMap<>(features.streams());
        streams.put(modality, stream);
        return new Features(streams);
    }
}
