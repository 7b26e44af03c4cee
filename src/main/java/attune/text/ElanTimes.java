package attune.text;

import attune.domain.BadInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The time slots of an ELAN document, in its order; those without a time lie evenly between their neighbours. */
final class ElanTimes {

    private static final String NONE = "";

    private final CueTimes times;
    private final List<Double> seconds = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private double second = 1000;

    ElanTimes(CueTimes times) {
        this.times = times;
    }

    /** What times are counted in: milliseconds unless the document says otherwise. */
    void unit(String named) {
        // The third unit of the format, NTSC and PAL frames, has not been written by ELAN itself.
        second = "PAL-frames".equals(named) ? 25 : "NTSC-frames".equals(named) ? 30000 / 1001.0 : 1000;
    }

    void add(String id, String value, int line) {
        slots.put(id == null ? NONE : id, seconds.size());
        if (value == null || value.isBlank()) {
            seconds.add(Double.NaN);
        } else if (value.strip().matches("\\d{1,12}")) {
            seconds.add(Double.parseDouble(value.strip()) / second);
        } else {
            throw times.unreadable(value, line);
        }
    }

    boolean given(String id) {
        Integer slot = slots.get(id);
        return slot != null && !Double.isNaN(seconds.get(slot));
    }

    /** The time of a slot; refused where no slot is called so. */
    double seconds(String id, int line) {
        Integer slot = slots.get(id == null ? NONE : id);
        if (slot == null) {
            throw new BadInput("text.reference", times.file(), line, id);
        }
        int before = slot;
        while (before >= 0 && Double.isNaN(seconds.get(before))) {
            before--;
        }
        int after = slot;
        while (after < seconds.size() && Double.isNaN(seconds.get(after))) {
            after++;
        }
        double start = before < 0 ? 0 : seconds.get(before);
        double end = after == seconds.size() ? start : seconds.get(after);
        return before == after ? start : start + (end - start) * (slot - before) / (after - before);
    }
}
