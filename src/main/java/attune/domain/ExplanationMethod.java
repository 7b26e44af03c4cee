package attune.domain;

import java.util.Locale;

/** A way to say what an answer hangs on. */
public enum ExplanationMethod {

    /** The weights of attention as they are, the mean over layers and heads. */
    ATTENTION(Price.CHEAP),
    /** Attention followed through all layers and rounds (Abnar and Zuidema 2020). */
    ROLLOUT(Price.CHEAP),
    /** Attention times the slope of the target's logit in it, the sum over layers and heads. */
    GRADIENT_ATTENTION(Price.CHEAP),
    /** The slope of the target's logit along a straight line from a baseline (Sundararajan et al. 2017). */
    INTEGRATED_GRADIENTS(Price.DEAR),
    /** How much less probable the target is without a word, a region or a second. */
    OCCLUSION(Price.DEAR);

    /** What a method asks of the model: one pass at most, or so many that it is a job of its own. */
    public enum Price { CHEAP, DEAR }

    private final Price price;

    ExplanationMethod(Price price) {
        this.price = price;
    }

    public Price price() {
        return price;
    }

    /** Whether what the method computes is what faithfulness measures, so that its figures there prove little. */
    public boolean optimisesTheMeasure() {
        return this == OCCLUSION;
    }

    /** The name used in files and on the command line, such as {@code integrated-gradients}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The method of an {@link #id()}; anything else is refused. */
    public static ExplanationMethod of(String id) {
        for (ExplanationMethod method : values()) {
            if (method.id().equals(id)) {
                return method;
            }
        }
        throw new IllegalArgumentException("no method is called " + id);
    }
}
