package attune.ui.inspect;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A control that was used with the mouse gives the focus back, so that Space plays and the arrows step right after a
 * click. One that was reached by the keyboard keeps it.
 */
final class MouseFocus {

    private MouseFocus() {
    }

    /** Every button below {@code root} gives the focus to it after a click. */
    static void giveBack(Parent root) {
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() instanceof Node node && inButton(node, root) && root.getScene() != null
                && root.getScene().getFocusOwner() instanceof ButtonBase) {
                root.requestFocus();
            }
        });
    }

    /** A choice gives the focus to the root of its scene when the mouse has chosen. */
    static void giveBack(ComboBox<?> box) {
        boolean[] mouse = new boolean[1];
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> mouse[0] = true);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> mouse[0] = false);
        box.setOnHidden(event -> {
            if (mouse[0] && box.getScene() != null) {
                box.getScene().getRoot().requestFocus();
            }
        });
    }

    private static boolean inButton(Node node, Parent root) {
        for (Node at = node; at != null && at != root; at = at.getParent()) {
            if (at instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }
}
