package attune.domain;

import java.util.List;

/**
 * The attention weights of one head: row r says how the reader's position r shares its attention over the positions
 * it reads, so a row sums to 1, or is all 0 where the position or everything it could read is masked.
 *
 * @param direction who reads whom
 * @param stage which part of the network
 * @param layer layer or round within the stage, from 0
 * @param head from 0
 * @param rows what each row stands for: positions of the reader
 * @param columns what each column stands for: positions of the read modality
 * @param weights rows × columns, row after row; not copied, treat as read-only
 */
public record AttentionMap(
    Direction direction, Stage stage, int layer, int head, List<Position> rows, List<Position> columns, float[] weights) {

    /** The part of the network an attention map comes from. */
    public enum Stage {
        /** Self-attention of a text encoder that was made elsewhere and that a network reads through: before equation 1. */
        ENCODER,
        /** Self-attention within a modality (equation 2). */
        SELF,
        /** A cross-modal round (equation 3). */
        CROSS,
        /** One encoder over the joined sequence, cut into direction blocks: rows need not sum to 1. */
        JOINED
    }

    public AttentionMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if ((long) rows.size() * columns.size() != weights.length) {
            throw new IllegalArgumentException(
                rows.size() + " x " + columns.size() + " positions do not fill " + weights.length + " weights");
        }
    }

    public float weight(int row, int column) {
        return weights[row * columns.size() + column];
    }
}
