package attune.model.block;

/** What a forward pass is for. */
public enum Pass {
    /** To be answered. */
    READ,
    /** To be learned from: dropout works in this one alone. */
    TRAIN,
    /** As {@link #READ}; each attention weight has an offset of 0 beside it, whose gradient is the slope of the answer in it. */
    TRACE
}
