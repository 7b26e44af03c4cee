package attune.ui.shell;

import java.util.Locale;

/** The perspectives there are, in the order of the switch and of the keys 1, 2, …. */
enum Place {
    INSPECT, COMPARE, EVALUATE, TRAIN, TABLES;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key that goes there. */
    String key() {
        return Integer.toString(ordinal() + 1);
    }
}
