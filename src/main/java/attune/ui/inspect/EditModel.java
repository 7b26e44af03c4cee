package attune.ui.inspect;

import attune.domain.Edit;
import attune.domain.Edits;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.workbench.EditSample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The changes of the open sample and the way back and forth between its versions. A change makes a child; the versions gone
 * through are kept as they were, so what is gone back to is what was there.
 */
final class EditModel {

    private final EditSample edit;
    private final Consumer<Sample> turn;
    private final Consumer<Throwable> refused;
    private final Deque<Sample> before = new ArrayDeque<>();
    private final Deque<Sample> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Edit>> list = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private Sample sample;

    /**
     * Without a sample at first.
     *
     * @param turn is given each other version of the sample, to show it
     * @param refused hears why a change could not be made
     */
    EditModel(EditSample edit, Consumer<Sample> turn, Consumer<Throwable> refused) {
        this.edit = edit;
        this.turn = turn;
        this.refused = refused;
    }

    /** Another sample is opened: nothing is undone across samples. */
    void open(Sample opened) {
        before.clear();
        after.clear();
        sample = opened;
        tell();
    }

    /** Goes on with a child of the open sample. */
    void make(Sample child) {
        if (!child.id().equals(sample.id())) {
            before.push(sample);
            after.clear();
            show(child);
        }
    }

    /** Makes a change beside those that there are. */
    void add(Edit change) {
        add(List.of(change));
    }

    void add(List<Edit> changes) {
        List<Edit> now = new ArrayList<>(list.get());
        changes.stream().filter(change -> !now.contains(change)).forEach(now::add);
        all(now);
    }

    /** Takes changes back, wherever in the list they stand. */
    void remove(List<Edit> changes) {
        List<Edit> now = new ArrayList<>(list.get());
        now.removeAll(changes);
        all(now);
    }

    /** Takes changes back where all of them are made, else makes them. */
    void toggle(List<Edit> changes) {
        if (list.get().containsAll(changes)) {
            remove(changes);
        } else {
            add(changes);
        }
    }

    /** Takes this list in place of the one there is. */
    void all(List<Edit> changes) {
        try {
            make(edit.with(sample, changes));
        } catch (RuntimeException why) {
            refused.accept(why);
        }
    }

    /** Goes to the version before; of a sample that was opened with its changes, to that without the last of them. */
    void undo() {
        if (undoable.get()) {
            Sample to = before.isEmpty() ? edit.with(sample, list.get().subList(0, list.get().size() - 1)) : before.pop();
            after.push(sample);
            show(to);
        }
    }

    /** Goes to the version that was undone last. */
    void redo() {
        if (!after.isEmpty()) {
            before.push(sample);
            show(after.pop());
        }
    }

    /** The changes of the open sample, in order. */
    ReadOnlyObjectProperty<List<Edit>> list() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /** The sample that changes are made to; the open one itself where there are none. */
    Sample original(Sample of) {
        return edit.with(of, List.of());
    }

    /** The list as a file holds it: streams that are switched off are changes too. */
    List<Edit> written(Set<Modality> off) {
        List<Edit> all = new ArrayList<>(list.get());
        off.stream().sorted().map(Edit.Off::new).filter(change -> !all.contains(change)).forEach(all::add);
        return all;
    }

    /** The streams that a list leaves out, which the window shows as switches. */
    static Set<Modality> off(List<Edit> changes) {
        EnumSet<Modality> off = EnumSet.noneOf(Modality.class);
        changes.forEach(change -> {
            if (change instanceof Edit.Off(Modality modality)) {
                off.add(modality);
            }
        });
        return off;
    }

    private void show(Sample version) {
        sample = version;
        tell();
        turn.accept(version);
    }

    private void tell() {
        Edits edits = sample.edits();
        list.set(edits.list());
        undoable.set(!before.isEmpty() || !edits.isEmpty());
        redoable.set(!after.isEmpty());
    }
}
