package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import attune.model.block.StatisticsEncoder;
import attune.model.block.SegmentStatistics;
import attune.model.variant.Network;
import java.util.List;

/**
 * Lets the first layer of a {@link StatisticsEncoder} begin where what it reads has mean 0 and deviation 1 over everything that
 * is heard. High cepstral coefficients vary a hundred times less than loudness does; as they are, hardly anything is learned
 * from them.
 */
final class SegmentStandard {

    private static final String LAYER = "encoder." + Modality.AUDIO.id();
    private static final double LEAST_DEVIATION = 1e-3;

    private final StreamSpec.LogMel mel;
    private final double[] sums;
    private final double[] squares;
    private long segments;

    private SegmentStandard(StreamSpec.LogMel mel) {
        this.mel = mel;
        sums = new double[SegmentStatistics.count(mel.bands())];
        squares = new double[sums.length];
    }

    /** Sets shift and gain of the network's sound encoder. */
    static void of(List<KeptFeatures> heard, Network network) {
        SegmentStandard standard = new SegmentStandard((StreamSpec.LogMel) network.spec().inputs().get(Modality.AUDIO));
        try (NDManager scratch = network.parameters().manager().newSubManager()) {
            Parameters constants = Parameters.of(scratch, network.parameters().type(), 0);
            SegmentStatistics statistics =
                new SegmentStatistics(constants, standard.mel.bands(), standard.mel.segmentFrames());
            heard.forEach(each -> standard.add(each, statistics, constants));
            standard.into(network.parameters(), scratch);
        }
    }

    private void add(KeptFeatures heard, SegmentStatistics statistics, Parameters constants) {
        Stream.LogMelSegments whole = (Stream.LogMelSegments) heard.unpacked().streams().get(Modality.AUDIO);
        float[] values = new float[whole.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((whole.values()[i] - mel.mean()) / mel.deviation());
        }
        try (NDManager call = constants.manager().newSubManager()) {
            NDArray read = EngineMemory.of(call, constants.type(), values, whole.length(), mel.bands(), mel.segmentFrames());
            read.attach(call);
            NDArray told = statistics.of(read);
            told.attach(call);
            float[] numbers = told.toFloatArray();
            for (int i = 0; i < numbers.length; i++) {
                sums[i % sums.length] += numbers[i];
                squares[i % sums.length] += (double) numbers[i] * numbers[i];
            }
        }
        segments += whole.length();
    }

    private void into(Parameters parameters, NDManager scratch) {
        float[] shift = new float[sums.length];
        float[] gain = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / segments;
            shift[i] = (float) -mean;
            gain[i] = (float) (1 / Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares[i] / segments - mean * mean))));
        }
        parameters.assign(LAYER + ".shift", EngineMemory.of(scratch, parameters.type(), shift, shift.length));
        parameters.assign(LAYER + ".gain", EngineMemory.of(scratch, parameters.type(), gain, gain.length));
    }
}
