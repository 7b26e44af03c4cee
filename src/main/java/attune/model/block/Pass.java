package attune.model.block;

/** What a forward pass is for: dropout works in training alone. */
public enum Pass { READ, TRAIN }
