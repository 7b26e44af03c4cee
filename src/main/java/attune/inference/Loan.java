package attune.inference;

import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.model.variant.Network;
import java.util.function.BiFunction;

/** A network that is lent for the length of a call, with memory that ends with it. Not to be kept. */
public final class Loan {

    private final Network network;
    private final NDManager memory;
    private final BiFunction<Modality, Stream, float[]> encode;

    Loan(Network network, NDManager memory, BiFunction<Modality, Stream, float[]> encode) {
        this.network = network;
        this.memory = memory;
        this.encode = encode;
    }

    public Network network() {
        return network;
    }

    /** Where arrays of this call are made. */
    public NDManager memory() {
        return memory;
    }

    /** X^(m) of a stream, n × d_m numbers row after row; kept by the session, so that the same stream is encoded once. */
    public float[] rows(Modality modality, Stream stream) {
        return encode.apply(modality, stream);
    }
}
