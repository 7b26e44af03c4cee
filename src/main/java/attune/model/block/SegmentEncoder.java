package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * A small convolutional network for stretches of sound: K × b × f standardised log-mel values (b bands, f frames) to
 * K × d_m, by strided convolutions of 32, 64 and 128 channels, the mean over time, and a projection that still knows
 * low from high. About 4 million multiply-adds a segment of 80 × 20.
 */
public final class SegmentEncoder implements StreamEncoder {

    private static final int[] CHANNELS = {32, 64, 128};

    private final List<Convolution> convolutions = new ArrayList<>();
    private final Linear projection;
    private final int width;

    public SegmentEncoder(Parameters parameters, int bands, int frames, int width) {
        int in = 1;
        int y = bands;
        int x = frames;
        for (int i = 0; i < CHANNELS.length; i++) {
            convolutions.add(new Convolution(parameters.in(i), in, CHANNELS[i], y, x));
            in = CHANNELS[i];
            y = Convolution.halved(y);
            x = Convolution.halved(x);
        }
        projection = new Linear(parameters.in("projection"), in * y, width);
        this.width = width;
    }

    @Override public NDArray forward(NDArray segments) {
        NDArray heard = segments.expandDims(1);
        for (Convolution convolution : convolutions) {
            heard = convolution.forward(heard);
        }
        NDArray overTime = heard.mean(new int[] {3});
        return projection.forward(overTime.reshape(overTime.getShape().get(0), -1));
    }

    @Override public int width() {
        return width;
    }
}
