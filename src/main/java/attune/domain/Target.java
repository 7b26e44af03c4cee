package attune.domain;

/**
 * What an explanation explains: the class first predicted, unless a person asks for another.
 *
 * @param index of the class, from 0; 0 for a score
 * @param label its name
 */
public record Target(int index, String label) {

    public Target {
        if (index < 0 || label.isBlank()) {
            throw new IllegalArgumentException("a target is a class by number and name, got " + index + " " + label);
        }
    }

    /** The class that a reading predicts. */
    public static Target of(Prediction prediction) {
        return new Target(prediction.answer(), prediction.label());
    }
}
