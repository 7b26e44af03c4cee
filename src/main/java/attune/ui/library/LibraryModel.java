package attune.ui.library;

import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.RememberSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;

/**
 * What the library holds and shows. It is used on the FX thread; files are read and written by {@code records}, one
 * after the other, so that the newest state is the last one written.
 */
public final class LibraryModel {

    private final RememberSamples samples;
    private final JobRunner records;
    private final Problems problems;
    private final List<LibraryEntry> newestFirst = new ArrayList<>();
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<LibraryEntry> shown = new FilteredList<>(entries);
    private final ObservableMap<String, Picture> thumbnails = FXCollections.observableHashMap();
    private final ObservableList<TableEntry> tables = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty open = new SimpleStringProperty("");

    public LibraryModel(RememberSamples samples, JobRunner records, Problems problems) {
        this.samples = samples;
        this.records = records;
        this.problems = problems;
        search.addListener((value, before, now) -> filter());
    }

    /**
     * Reads the library of the last start, its thumbnails a little later; what was opened meanwhile stays on top.
     *
     * @param loaded called once the entries are there
     */
    public void load(Runnable loaded) {
        records.start("library", (progress, cancellation) -> samples.all(), outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<List<LibraryEntry>>(List<LibraryEntry> all) -> {
                    all.stream().filter(entry -> find(entry.id()).isEmpty()).forEach(newestFirst::add);
                    order();
                    loadThumbnails(all);
                    loaded.run();
                }
                case Outcome.Failed<List<LibraryEntry>>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<List<LibraryEntry>>() -> { }
            }
        });
    }

    private void loadThumbnails(List<LibraryEntry> of) {
        records.start("thumbnails", (progress, cancellation) -> {
            Map<String, Picture> found = new HashMap<>();
            for (LibraryEntry entry : of) {
                cancellation.check();
                samples.thumbnail(entry.id()).ifPresent(picture -> found.put(entry.id(), picture));
            }
            return found;
        }, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<Map<String, Picture>>(Map<String, Picture> found) ->
                    found.forEach(thumbnails::putIfAbsent);
                case Outcome.Failed<Map<String, Picture>>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<Map<String, Picture>>() -> { }
            }
        });
    }

    /** Adds an entry on top, or replaces the one with its id where it stands; an answer known before is kept. */
    public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
        Optional<LibraryEntry> before = find(entry.id());
        LibraryEntry kept = entry.answer().isPresent() || before.isEmpty() || before.get().answer().isEmpty() ? entry
            : entry.answered(before.get().answer().get(), before.get().confidence());
        if (before.isPresent()) {
            newestFirst.replaceAll(other -> other.id().equals(entry.id()) ? kept : other);
        } else {
            newestFirst.addFirst(kept);
        }
        thumbnail.ifPresent(picture -> thumbnails.put(entry.id(), picture));
        order();
        write(() -> samples.put(kept, thumbnail));
    }

    /** Notes what a model said of an entry; nothing happens if the entry was removed meanwhile. */
    public void answered(String id, String label, double confidence) {
        find(id).ifPresent(entry -> {
            LibraryEntry answered = entry.answered(label, confidence);
            newestFirst.replaceAll(other -> other.id().equals(id) ? answered : other);
            order();
            write(() -> samples.put(answered, Optional.empty()));
        });
    }

    /** Forgets an entry; the file it came from is not touched, and what was edited from it stays. */
    public void remove(LibraryEntry entry) {
        newestFirst.removeIf(other -> other.id().equals(entry.id()));
        thumbnails.remove(entry.id());
        order();
        write(() -> samples.remove(entry.id()));
    }

    public Optional<LibraryEntry> find(String id) {
        return newestFirst.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether an entry is drawn below the one it was edited from. */
    public boolean isChild(LibraryEntry entry) {
        return entry.parent().flatMap(this::find).isPresent();
    }

    /** What is shown, in order: what the search leaves. */
    public ObservableList<LibraryEntry> shown() {
        return shown;
    }

    public ObservableMap<String, Picture> thumbnails() {
        return thumbnails;
    }

    public ObservableList<TableEntry> tables() {
        return tables;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Id of the sample that is open, or empty. */
    public StringProperty openProperty() {
        return open;
    }

    private void order() {
        List<LibraryEntry> ordered = LibraryOrder.of(newestFirst);
        if (!sameRows(ordered)) {
            entries.setAll(ordered);
            return;
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (!ordered.get(i).equals(entries.get(i))) {
                entries.set(i, ordered.get(i));
            }
        }
    }

    private boolean sameRows(List<LibraryEntry> ordered) {
        return ordered.stream().map(LibraryEntry::id).toList().equals(entries.stream().map(LibraryEntry::id).toList());
    }

    private void filter() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(wanted.isEmpty() ? null : entry -> (entry.title() + "\n" + entry.text() + "\n"
            + entry.answer().orElse("")).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void write(Runnable work) {
        records.start("library", (progress, cancellation) -> {
            work.run();
            return true;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }
}
