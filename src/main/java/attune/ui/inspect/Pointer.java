package attune.ui.inspect;

import attune.domain.Modality;
import java.util.List;

/** Where the person points: a pin comes before the mouse, the mouse before a brush. */
final class Pointer {

    private static final Focus NOTHING = new Focus.Nothing();

    private Focus hovered = NOTHING;
    private Focus pinned = NOTHING;
    private Focus brushed = NOTHING;

    void hover(Focus at) {
        hovered = at;
    }

    /** Pins in place of what was pinned. */
    void pin(Focus at) {
        pinned = at;
    }

    /** Pins, or lets go where this very thing was pinned. */
    void toggle(Focus at) {
        pinned = at.equals(pinned) ? NOTHING : at;
    }

    void brush(Focus at) {
        brushed = at;
    }

    /** How positions become a focus. */
    @FunctionalInterface
    interface Asking {
        Focus of(Modality modality, List<Integer> positions);
    }

    /** Asks anew about what is hovered, pinned and brushed. */
    void turn(Asking asking) {
        hovered = turned(hovered, asking);
        pinned = turned(pinned, asking);
        brushed = turned(brushed, asking);
    }

    private static Focus turned(Focus focus, Asking asking) {
        return focus.modality().map(modality -> asking.of(modality, focus.positions())).orElse(focus);
    }

    boolean isPinned() {
        return !pinned.equals(NOTHING);
    }

    /** What is pinned; nothing where nothing is. */
    Focus pinned() {
        return pinned;
    }

    /** Lets go of everything. */
    void clear() {
        hovered = NOTHING;
        pinned = NOTHING;
        brushed = NOTHING;
    }

    Focus focus() {
        return isPinned() ? pinned : hovered.equals(NOTHING) ? brushed : hovered;
    }
}
