package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * A small network for stretches of sound: K × b × f standardised log-mel values (b bands, f frames) to K × d_m, by their
 * {@link SegmentStatistics}, standardised (s + shift) · gain, and W₂ gelu(W₁ s + b₁) + b₂ with 512 numbers between. Shift and
 * gain are trained; they should begin where the statistics of what is learned from have mean 0 and deviation 1. About 0.26
 * million multiply-adds a segment of 80 × 20.
 */
public final class StatisticsEncoder implements StreamEncoder {

    /** Numbers of the layer between. */
    public static final int INNER = 512;

    private final SegmentStatistics statistics;
    private final NDArray shift;
    private final NDArray gain;
    private final Linear wide;
    private final Linear narrow;
    private final int width;

    public StatisticsEncoder(Parameters parameters, int bands, int frames, int width) {
        statistics = new SegmentStatistics(parameters, bands, frames);
        int count = SegmentStatistics.count(bands);
        shift = parameters.zeros("shift", count);
        gain = parameters.ones("gain", count);
        wide = new Linear(parameters.in("wide"), count, INNER);
        narrow = new Linear(parameters.in("narrow"), INNER, width);
        this.width = width;
    }

    @Override public NDArray forward(NDArray segments) {
        NDArray standardised = statistics.of(segments).add(shift).mul(gain);
        return narrow.forward(Activation.gelu(wide.forward(standardised)));
    }

    @Override public int width() {
        return width;
    }
}
