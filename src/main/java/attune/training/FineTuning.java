package attune.training;

/**
 * What a preset says of weights that begin elsewhere.
 *
 * @param carried share of the rate at which they learn, 0 (not at all) to 1 (like new ones)
 * @param by what epochs are chosen by
 */
public record FineTuning(double carried, Criterion by) {

    /** All weights learn alike and epochs are chosen by macro F1, as for weights drawn at random. */
    public static final FineTuning NONE = new FineTuning(1, Criterion.MACRO_F1);

    public FineTuning {
        if (!(carried >= 0 && carried <= 1)) {
            throw new IllegalArgumentException("carried weights learn at a share of the rate, got " + carried);
        }
    }

    /** What is other than usual; nothing where all is as usual. */
    String told() {
        return (carried == 1 ? "" : ", weights from elsewhere at " + carried + " of the rate")
            + (by == Criterion.MACRO_F1 ? "" : ", epoch by " + by);
    }
}
