package attune.model.block;

import ai.djl.ndarray.NDArray;

/**
 * A pre-norm encoder layer: U = X + MHA(LN X), then U + FFN(LN U). Dropout on both branches. Rows of absent positions
 * mean nothing.
 */
public final class EncoderLayer {

    private final LayerNorm beforeAttention;
    private final MultiHeadAttention attention;
    private final LayerNorm beforeFeedForward;
    private final FeedForward feedForward;
    private final Dropout dropout;

    public EncoderLayer(Parameters parameters, int width, int heads, int inner, Dropout dropout) {
        beforeAttention = new LayerNorm(parameters.in("norm1"), width);
        attention = new MultiHeadAttention(parameters.in("attention"), width, heads);
        beforeFeedForward = new LayerNorm(parameters.in("norm2"), width);
        feedForward = new FeedForward(parameters.in("feedforward"), width, inner);
        this.dropout = dropout;
    }

    /** B × n × d to B × n × d, with the weights of self-attention. */
    public Attended forward(NDArray input, AttentionMask mask, Pass pass) {
        NDArray normalised = beforeAttention.forward(input);
        Attended read = attention.forward(normalised, normalised, mask, pass);
        NDArray updated = input.add(dropout.forward(read.output(), pass));
        NDArray thought = feedForward.forward(beforeFeedForward.forward(updated));
        return new Attended(updated.add(dropout.forward(thought, pass)), read.weights(), read.offset());
    }
}
