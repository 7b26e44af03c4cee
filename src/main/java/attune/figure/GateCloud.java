package attune.figure;

import attune.domain.Modality;
import java.util.List;

/**
 * The gates of n points; arrays are not copied, treat them as read-only.
 *
 * @param streams M streams
 * @param weights M × n, NaN where a stream is absent
 * @param heights n numbers from 0 to 1: how high a point stands between two streams
 * @param kinds n indices of what points are told apart by
 * @param samples n numbers of the samples that the points are of; one sample may have two points
 * @param moves pairs of points of one sample, from A's to B's
 */
public record GateCloud(
    List<Modality> streams, float[][] weights, float[] heights, int[] kinds, int[] samples, List<int[]> moves) {

    public GateCloud {
        streams = List.copyOf(streams);
        moves = List.copyOf(moves);
        int n = samples.length;
        if (weights.length != streams.size() || heights.length != n || kinds.length != n) {
            throw new IllegalArgumentException("every column of the cloud has " + n + " rows");
        }
    }

    public int size() {
        return samples.length;
    }
}
