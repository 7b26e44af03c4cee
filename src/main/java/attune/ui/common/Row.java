package attune.ui.common;

import java.util.ArrayList;
import java.util.List;

/** Room along a line for labels that must not touch: whoever asks first has it. */
final class Row {

    /** Pixels between two labels. */
    private static final double GAP = 2;

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(double from, double to) {
        boolean touches(double begin, double end) {
            return begin < to + GAP && end > from - GAP;
        }
    }

    /** Takes a stretch; false where something stands there already. */
    boolean take(double from, double to) {
        boolean free = taken.stream().noneMatch(each -> each.touches(from, to));
        if (free) {
            taken.add(new Taken(from, to));
        }
        return free;
    }
}
