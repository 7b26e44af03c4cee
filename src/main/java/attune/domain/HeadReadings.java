package attune.domain;

import java.util.List;

/**
 * What every attention head did with every sample of a run, in two numbers a sample; arrays are not copied, treat them as
 * read-only.
 *
 * @param heads H heads
 * @param ids n ids of samples
 * @param mass H × n: how much of the reader's attention falls on the read stream, the mean over the reader's positions, 0 to
 *     1; 1 by construction within a stream and in a cross-modal round; NaN where the head read nothing
 * @param entropy H × n: how evenly it is spread over the read positions, the mean over the reader's positions of
 *     −Σ p ln p / ln k; 0 is one position, 1 all k alike; NaN where there are fewer than two to choose from
 */
public record HeadReadings(List<Head> heads, String[] ids, float[][] mass, float[][] entropy) {

    /**
     * A head.
     *
     * @param layer or round within the stage, from 0
     * @param number from 0
     */
    public record Head(AttentionMap.Stage stage, int layer, Direction direction, int number) {
    }

    public HeadReadings {
        heads = List.copyOf(heads);
        int n = ids.length;
        boolean fits = mass.length == heads.size() && entropy.length == heads.size();
        for (int h = 0; fits && h < mass.length; h++) {
            fits = mass[h].length == n && entropy[h].length == n;
        }
        if (!fits) {
            throw new IllegalArgumentException(heads.size() + " heads have " + n + " numbers each");
        }
    }
}
