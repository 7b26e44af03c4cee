package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * A small convolutional network for picture regions: K × 3 × s × s values 0 to 1 to K × d_m, by strided convolutions
 * of 32, 64, 128 and 128 channels and a projection that still knows where in the region something is: with the mean in its place
 * mouth and brow are one, and faces were never told apart. About 7 million multiply-adds a region at s = 48.
 */
public final class RegionEncoder implements StreamEncoder {

    private static final int[] CHANNELS = {32, 64, 128, 128};
    private static final double GREY = 0.5;
    private static final double CONTRAST = 4;

    private final List<Convolution> convolutions = new ArrayList<>();
    private final NDArray contrast;
    private final Linear projection;
    private final int width;

    public RegionEncoder(Parameters parameters, int side, int width) {
        int in = 3;
        int length = side;
        for (int i = 0; i < CHANNELS.length; i++) {
            convolutions.add(new Convolution(parameters.in(i), in, CHANNELS[i], length, length));
            in = CHANNELS[i];
            length = Convolution.halved(length);
        }
        contrast = parameters.constant(CONTRAST);
        projection = new Linear(parameters.in("projection"), in * length * length, width);
        this.width = width;
    }

    @Override public NDArray forward(NDArray pixels) {
        NDArray picture = pixels.sub(GREY).mul(contrast);
        for (Convolution convolution : convolutions) {
            picture = convolution.forward(picture);
        }
        return projection.forward(picture.reshape(picture.getShape().get(0), -1));
    }

    @Override public int width() {
        return width;
    }
}
