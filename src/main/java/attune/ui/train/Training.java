package attune.ui.train;

import attune.workbench.KeptTraining;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A training in the list: the same object for as long as it is there, whatever becomes of it. */
final class Training {

    private final ReadOnlyObjectWrapper<Stand> stand;

    Training(KeptTraining kept) {
        stand = new ReadOnlyObjectWrapper<>(Stand.of(kept));
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    KeptTraining kept() {
        return stand.get().kept();
    }

    void set(Stand now) {
        stand.set(now);
    }
}
