package attune.model.variant;

import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.model.block.SegmentStatistics;
import attune.model.block.StatisticsEncoder;
import java.util.Map;

/**
 * What a specification costs.
 *
 * @param parameters numbers that are trained, word vectors included
 * @param tables of these, numbers in tables of which a sample reads few rows
 */
public record Cost(long parameters, long tables) {

    private static final int[] REGION_CHANNELS = {3, 32, 64, 128, 128};
    private static final int[] SEGMENT_CHANNELS = {1, 32, 64, 128};
    private static final int KERNEL = 9;

    /** Counts the parameters of the network as it is built. */
    public static Cost of(ModelSpec spec) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, 0);
            return new Cost(network.parameters().count(),
                network.parameters().tables().values().stream().mapToLong(table -> table.size()).sum());
        }
    }

    /**
     * Floating-point operations of one answer: two for each multiply-add of matrices and convolutions; what is done once for
     * each number (normalisation, gelu, softmax) is left out.
     *
     * @param lengths n_m, positions of each modality of the sample; 0 or nothing for an absent one
     */
    public static long flops(ModelSpec spec, Map<Modality, Integer> lengths) {
        long d = spec.size().width();
        long all = 0;
        long total = 0;
        for (Map.Entry<Modality, StreamSpec> input : spec.inputs().entrySet()) {
            long n = lengths.getOrDefault(input.getKey(), 0);
            long read = switch (input.getValue()) {
                case StreamSpec.Rows rows -> rows.width();
                case StreamSpec.Hidden hidden -> hidden.width();
                case StreamSpec.Tokens tokens -> d;
                case StreamSpec.Regions regions -> d;
                case StreamSpec.LogMel mel -> d;
            };
            total += n * (encoder(input.getValue(), d) + read * d);
            total += switch (spec.interaction()) {
                case ModelSpec.Interaction.Joined joined -> 0;
                case ModelSpec.Interaction.None none -> layers(spec, n);
                case ModelSpec.Interaction.CrossModal crossed -> layers(spec, n)
                    + crossed.rounds() * (n == 0 ? 0 : crossed(spec, input.getKey(), lengths));
            };
            all += n;
        }
        total += spec.interaction() instanceof ModelSpec.Interaction.Joined ? layers(spec, all) : 0;
        return 2 * (total + decision(spec));
    }

    private static long layers(ModelSpec spec, long n) {
        long d = spec.size().width();
        return spec.size().layers() * (n * (4 * d * d + 2 * d * spec.size().feedForward()) + 2 * n * n * d);
    }

    private static long crossed(ModelSpec spec, Modality reader, Map<Modality, Integer> lengths) {
        long d = spec.size().width();
        long n = lengths.get(reader);
        long sum = n * 2 * d * spec.size().feedForward();
        for (Modality read : spec.inputs().keySet()) {
            long k = lengths.getOrDefault(read, 0);
            if (read != reader && k > 0) {
                sum += 2 * n * d * d + 2 * k * d * d + 2 * n * k * d;
            }
        }
        return sum;
    }

    private static long decision(ModelSpec spec) {
        long d = spec.size().width();
        long m = spec.inputs().size();
        long width = spec.fusion() == ModelSpec.Fusion.CONCATENATION ? m * (d + 1) : d;
        long gate = spec.fusion() == ModelSpec.Fusion.GATED ? m * m * d : 0;
        long residual = spec.residual() == ModelSpec.Residual.LINEAR ? width * width : 0;
        return gate + residual + width * spec.classes();
    }

    private static long encoder(StreamSpec input, long width) {
        return switch (input) {
            case StreamSpec.Tokens tokens -> 0;
            case StreamSpec.Hidden hidden -> 0;
            case StreamSpec.Rows rows -> 0;
            case StreamSpec.Regions regions ->
                convolutions(REGION_CHANNELS, regions.side(), regions.side()) + REGION_CHANNELS[4] * width;
            case StreamSpec.LogMel mel -> switch (mel.ear()) {
                case CONVOLUTION -> convolutions(SEGMENT_CHANNELS, mel.bands(), mel.segmentFrames())
                    + (long) SEGMENT_CHANNELS[3] * Math.ceilDiv(mel.bands(), 8) * width;
                case STATISTICS -> SegmentStatistics.multiplyAdds(mel.bands(), mel.segmentFrames())
                    + StatisticsEncoder.INNER * (SegmentStatistics.count(mel.bands()) + width);
            };
        };
    }

    private static long convolutions(int[] channels, int height, int length) {
        long sum = 0;
        int y = height;
        int x = length;
        for (int i = 1; i < channels.length; i++) {
            y = (y + 1) / 2;
            x = (x + 1) / 2;
            sum += (long) KERNEL * channels[i - 1] * channels[i] * y * x;
        }
        return sum;
    }
}
