package attune.training;

import attune.evaluation.Confusion;

/** What one epoch's answers to a paper are better by. */
public enum Criterion {

    /** Mean of class F1: rare classes count as much as others. */
    MACRO_F1("macro F1"),
    /** Share of right answers. */
    ACCURACY("accuracy"),
    /** The mean of both. */
    BOTH("mean of accuracy and macro F1"),
    /** Nothing: what is asked is reported as macro F1, and the last epoch is taken. */
    NONE("nothing, the last epoch is taken");

    private final String said;

    Criterion(String said) {
        this.said = said;
    }

    double of(Confusion answers) {
        return switch (this) {
            case MACRO_F1, NONE -> answers.meanOfClassF1();
            case ACCURACY -> answers.accuracy();
            case BOTH -> (answers.accuracy() + answers.meanOfClassF1()) / 2;
        };
    }

    /** In words, for cards and runs. */
    @Override public String toString() {
        return said;
    }
}
