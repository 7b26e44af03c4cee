package attune.figure.attention;

import java.util.List;

/**
 * What a person sees as one thing, and the model positions that stand for it: a word and its pieces, one region, one
 * stretch of sound.
 *
 * @param name its label on an axis of the matrix
 * @param positions indices into the positions of its modality, in order, at least one
 */
public record Unit(String name, List<Integer> positions) {

    public Unit {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("the unit " + name + " stands for no position");
        }
    }
}
