package attune.experiment;

import attune.training.Start;
import java.util.List;

/**
 * One training and what its model is asked at the end.
 *
 * @param variant one of {@link attune.training.Points#names()}
 * @param start where the first weights come from: a text encoder or a region encoder that is named with the experiment
 * @param elsewhere other subjects whose test lists it is asked too
 */
public record Job(
    Subject subject, String variant, String preset, long seed, Start start, Depth depth, List<Subject> elsewhere) {

    /** How much is asked of the model. */
    public enum Depth {
        /** The test list. */
        ANSWERS,
        /** The test list under every condition. */
        ROBUSTNESS
    }

    public Job {
        elsewhere = List.copyOf(elsewhere);
    }

    /** A training from scratch whose model is asked its own test list. */
    public static Job of(Subject subject, String variant, String preset, long seed) {
        return new Job(subject, variant, preset, seed, Start.SCRATCH, Depth.ANSWERS, List.of());
    }

    public Job from(Start other) {
        return new Job(subject, variant, preset, seed, other, depth, elsewhere);
    }

    public Job thoroughly() {
        return new Job(subject, variant, preset, seed, start, Depth.ROBUSTNESS, elsewhere);
    }

    public Job alsoAsked(Subject... others) {
        return new Job(subject, variant, preset, seed, start, depth, List.of(others));
    }

    /** The folder of its run. */
    public String name() {
        return subject.name() + "-" + variant + "-" + preset + start.mark() + "-" + seed;
    }

    /** The folder of its run on another subject. */
    public String name(Subject other) {
        return name() + "-on-" + other.name();
    }

    /** What jobs of like cost have in common. */
    String kind() {
        return subject.name() + " " + preset + start.mark();
    }
}
