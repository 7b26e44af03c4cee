package attune.training;

import attune.dataset.Polarity;
import java.util.random.RandomGenerator;

/**
 * How often each label is drawn: by its count to the power of what the corpus is to have a say, from 0 (all labels alike) to 1
 * (as the corpus is).
 */
record LabelChances(double[] chances) {

    static LabelChances of(int[] counts, double power) {
        double[] chances = new double[counts.length];
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            chances[c] = counts[c] == 0 ? 0 : Math.pow(counts[c], power);
            sum += chances[c];
        }
        for (int c = 0; c < counts.length; c++) {
            chances[c] /= sum;
        }
        return new LabelChances(chances);
    }

    int classes() {
        return chances.length;
    }

    Polarity draw(RandomGenerator random) {
        double place = random.nextDouble();
        int c = 0;
        while (c < chances.length - 1 && place >= chances[c]) {
            place -= chances[c++];
        }
        return Polarity.values()[c];
    }
}
