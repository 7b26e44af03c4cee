package attune.ui.inspect;

import attune.domain.TimeSpan;
import java.util.List;

/** The windows that a long clip is read in, and which of them a time falls into. */
record Windows(List<TimeSpan> windows) {

    static final Windows NONE = new Windows(List.of());

    /** A player may stop a frame short of where it was sent. */
    private static final double SLACK = 0.1;

    Windows {
        windows = List.copyOf(windows);
    }

    /** The window that holds {@code time}; between two of them the one before, ahead of all the first. */
    int at(double time) {
        int found = 0;
        for (int window = 0; window < windows.size(); window++) {
            if (windows.get(window).start() <= time + SLACK) {
                found = window;
            }
        }
        return found;
    }

    boolean isLong() {
        return windows.size() > 1;
    }
}
