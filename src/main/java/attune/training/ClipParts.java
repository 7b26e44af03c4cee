package attune.training;

/**
 * The material of composed clips in its parts, which share no speaker, person, list or text.
 *
 * @param learned to compose lessons from
 * @param chosen to choose epoch and temperature by
 * @param measured to measure on
 * @param strange the measured part with noise of kinds that no lesson has
 */
record ClipParts(ClipMaterial learned, ClipMaterial chosen, ClipMaterial measured, ClipMaterial strange) {

    static ClipParts empty() {
        return new ClipParts(new ClipMaterial(), new ClipMaterial(), new ClipMaterial(), new ClipMaterial());
    }
}
