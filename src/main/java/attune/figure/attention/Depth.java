package attune.figure.attention;

import attune.domain.AttentionMap;

/** A layer of the network: the part it stands in, and its number within that part, from 0. */
public record Depth(AttentionMap.Stage stage, int layer) {
}
