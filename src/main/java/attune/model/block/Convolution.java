package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;

/**
 * A 3 × 3 convolution of stride 2 that halves the picture (rounding up), group normalisation, and relu. Parameters:
 * kernel (out × in × 3 × 3), norm.
 */
final class Convolution {

    private static final int GROUPS = 8;
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape ONE = new Shape(1, 1);

    private final NDArray kernel;
    private final NDArray none;
    private final GroupNorm norm;

    /** The convolution of pictures of y × x. */
    Convolution(Parameters parameters, int in, int out, int y, int x) {
        kernel = parameters.he("kernel", out, in, 3, 3);
        // The normalisation that follows has the bias.
        none = parameters.manager().zeros(new Shape(out), parameters.type());
        norm = new GroupNorm(parameters.in("norm"), GROUPS, out, halved(y) * halved(x));
    }

    /** K × in × y × x to K × out × ⌈y/2⌉ × ⌈x/2⌉. */
    NDArray forward(NDArray input) {
        return Activation.relu(norm.forward(Conv2d.conv2d(input, kernel, none, TWO, ONE, ONE).head()));
    }

    static int halved(int length) {
        return (length + 1) / 2;
    }
}
