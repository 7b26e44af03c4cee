package attune.ui.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which samples are asked for: those that meet everything that is said here. What is empty asks nothing.
 *
 * @param cells any of these cells
 * @param flips any of these
 * @param picked all of these
 * @param fields all of these
 * @param words all of these words in the text or the id
 */
public record Which(
    Set<Square.Cell> cells, Set<Flip> flips, List<Picked> picked, List<FieldTest> fields, String words) {

    public static final Which ALL = new Which(Set.of(), Set.of(), List.of(), List.of(), "");

    public Which {
        cells = new LinkedHashSet<>(cells);
        flips = new LinkedHashSet<>(flips);
        picked = List.copyOf(picked);
        fields = List.copyOf(fields);
    }

    public boolean all() {
        return equals(ALL);
    }

    public Which withCells(Set<Square.Cell> asked) {
        return new Which(asked, flips, picked, fields, words);
    }

    public Which withFlips(Set<Flip> asked) {
        return new Which(cells, asked, picked, fields, words);
    }

    /** With these samples in place of those that were picked under the same name. */
    public Which with(Picked asked) {
        List<Picked> others = new ArrayList<>(picked.stream().filter(one -> !one.name().equals(asked.name())).toList());
        others.add(asked);
        return new Which(cells, flips, others, fields, words);
    }

    public Which without(Picked dropped) {
        return new Which(cells, flips, picked.stream().filter(one -> one != dropped).toList(), fields, words);
    }

    /** With this asked of its field in place of what was. */
    public Which with(FieldTest asked) {
        List<FieldTest> others = new ArrayList<>(fields.stream().filter(one -> !one.field().equals(asked.field())).toList());
        others.add(asked);
        return new Which(cells, flips, picked, others, words);
    }

    public Which without(FieldTest dropped) {
        return new Which(cells, flips, picked, fields.stream().filter(one -> !one.equals(dropped)).toList(), words);
    }

    public Which withWords(String asked) {
        return new Which(cells, flips, picked, fields, asked);
    }
}
