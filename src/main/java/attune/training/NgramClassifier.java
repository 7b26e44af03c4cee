package attune.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A linear classifier of word pieces and pairs of them, each text a row of tf-idf of length 1: multinomial logistic regression by
 * stochastic gradients (Bottou 2010, rate η₀ / (1 + λ η₀ t)). What an encoder has to beat, and what it can learn from:
 * it knows from few texts what single words tell.
 */
final class NgramClassifier {

    private static final int BUCKETS = 1 << 20;
    private static final int SELDOM = 2;
    private static final double FIRST_RATE = 4;
    /** A bias is in every text, a word in few: it moves so much less. */
    private static final double BIAS_SHARE = 0.025;
    private static final double DECAY = 8e-6;
    private static final int PASSES = 10;
    private static final long DRAWS = 23;
    private static final int MIX = 0x9E3779B1;

    private final int classes;
    private final float[] weights;
    private final float[] bias;
    private final float[] rarity;

    /** What a text has, in order of their buckets, and how much of each: a row of length 1. */
    private record Row(int[] buckets, float[] values) {
    }

    private NgramClassifier(int classes, float[] rarity) {
        this.classes = classes;
        this.rarity = rarity;
        weights = new float[classes * BUCKETS];
        bias = new float[classes];
    }

    /** Learns from the labelled texts of a pool, drawn as the pool draws them; the same seed gives the same. */
    static NgramClassifier fit(TextPool pool, int classes, long seed) {
        TextPool labelled = pool.only(KnownText::labelled);
        int[] texts = new int[BUCKETS];
        labelled.texts().forEach(text -> Arrays.stream(buckets(text.ids())).distinct().forEach(bucket -> texts[bucket]++));
        float[] rarity = new float[BUCKETS];
        for (int b = 0; b < BUCKETS; b++) {
            rarity[b] = texts[b] < SELDOM ? 0 : (float) (1 + Math.log((double) labelled.size() / texts[b]));
        }
        NgramClassifier classifier = new NgramClassifier(classes, rarity);
        RandomGenerator random = Draw.of(seed, DRAWS);
        long steps = (long) PASSES * labelled.size();
        double shrunk = 1;
        for (long step = 0; step < steps; step++) {
            double rate = FIRST_RATE / (1 + DECAY * FIRST_RATE * step);
            shrunk *= 1 - rate * DECAY;
            classifier.step(labelled.draw(random), rate, shrunk);
        }
        for (int i = 0; i < classifier.weights.length; i++) {
            classifier.weights[i] *= (float) shrunk;
        }
        return classifier;
    }

    /** The weights stand divided by {@code shrunk}, so that decay does not touch those that a text lacks. */
    private void step(KnownText text, double rate, double shrunk) {
        Row row = row(text.ids());
        float[] told = shares(row, text.twoWay(), shrunk);
        for (int c = 0; c < classes; c++) {
            double slope = told[c] - (c == text.label() ? 1 : 0);
            for (int i = 0; i < row.buckets().length; i++) {
                weights[row.buckets()[i] * classes + c] -= (float) (rate / shrunk * slope * row.values()[i]);
            }
            bias[c] -= (float) (rate * BIAS_SHARE * slope);
        }
    }

    /** The probability of each class; 0 for neutral where the text is of a corpus that does not know it. */
    float[] shares(int[] ids, boolean twoWay) {
        return shares(row(ids), twoWay, 1);
    }

    private float[] shares(Row row, boolean twoWay, double scale) {
        double[] scores = new double[classes];
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double sum = 0;
            for (int i = 0; i < row.buckets().length; i++) {
                sum += weights[row.buckets()[i] * classes + c] * row.values()[i];
            }
            scores[c] = twoWay && c == KnownText.NEUTRAL ? Double.NEGATIVE_INFINITY : bias[c] + scale * sum;
            largest = Math.max(largest, scores[c]);
        }
        float[] shares = new float[classes];
        double all = 0;
        for (double score : scores) {
            all += Math.exp(score - largest);
        }
        for (int c = 0; c < classes; c++) {
            shares[c] = (float) (Math.exp(scores[c] - largest) / all);
        }
        return shares;
    }

    private Row row(int[] ids) {
        int[] all = buckets(ids);
        Arrays.sort(all);
        int[] buckets = new int[all.length];
        float[] values = new float[all.length];
        int count = 0;
        double squares = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            float value = (float) ((1 + Math.log(to - from)) * rarity[all[from]]);
            if (value > 0) {
                buckets[count] = all[from];
                values[count++] = value;
                squares += value * value;
            }
        }
        for (int i = 0; i < count; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new Row(Arrays.copyOf(buckets, count), Arrays.copyOf(values, count));
    }

    private static int[] buckets(int[] ids) {
        int[] buckets = new int[2 * ids.length - 1];
        for (int i = 0; i < ids.length; i++) {
            buckets[i] = bucket(ids[i], 0);
            if (i > 0) {
                buckets[ids.length + i - 1] = bucket(ids[i - 1], ids[i] + 1);
            }
        }
        return buckets;
    }

    private static int bucket(int first, int second) {
        int mixed = (first * MIX + second) * MIX;
        return (mixed ^ mixed >>> 15) & BUCKETS - 1;
    }
}
