package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * h attentions side by side (equation 2; Vaswani et al. 2017): queries from one sequence, keys and values from another
 * or the same; head i is the i-th contiguous slice. Parameters: query, key, value, output (weight d × d, bias d).
 */
public final class MultiHeadAttention {

    private final int heads;
    private final int width;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear output;
    private final ScaledDotProductAttention attention;

    public MultiHeadAttention(Parameters parameters, int width, int heads) {
        this.heads = heads;
        this.width = width;
        query = new Linear(parameters.in("query"), width, width);
        key = new Linear(parameters.in("key"), width, width);
        value = new Linear(parameters.in("value"), width, width);
        output = new Linear(parameters.in("output"), width, width);
        attention = new ScaledDotProductAttention(parameters, width / heads);
    }

    /** Reads: reader B × n_q × d, read B × n_k × d; either may be 1 × … and then stands for every sample. */
    public Attended forward(NDArray reader, NDArray read, AttentionMask mask, Pass pass) {
        Attended each = attention.forward(
            apart(query.forward(reader)), apart(key.forward(read)), apart(value.forward(read)), mask, pass);
        Shape given = each.output().getShape();
        NDArray joined = each.output().transpose(0, 2, 1, 3).reshape(given.get(0), given.get(2), width);
        return new Attended(output.forward(joined), each.weights(), each.offset());
    }

    /** B × n × d to B × h × n × d_k. */
    private NDArray apart(NDArray joined) {
        Shape shape = joined.getShape();
        return joined.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }
}
