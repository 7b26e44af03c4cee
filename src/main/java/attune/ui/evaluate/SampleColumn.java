package attune.ui.evaluate;

import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.scene.Node;

/**
 * A column of the table of samples. Its title is {@code column.<id>} in the texts.
 *
 * @param id of the column, and of the field that it is sorted by
 * @param shown whether a pair has anything for it
 * @param cell what stands in it for a sample, by its number
 */
record SampleColumn(String id, double width, Predicate<Seen> shown, IntFunction<Node> cell) {
}
