package attune.ui.shell;

import attune.ui.common.Strings;
import attune.workbench.FileEndings;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the system; they open where the last one was left. */
final class FileDialogs implements FileQuestions {

    private final Window owner;
    private final Supplier<Locale> language;
    private File last;

    FileDialogs(Window owner, Supplier<Locale> language) {
        this.owner = owner;
        this.language = language;
    }

    @Override public List<Path> open() {
        Strings strings = strings();
        FileChooser chooser = chooser(strings.get("dialog.open"));
        TreeSet<String> all = new TreeSet<>(FileEndings.CLIPS);
        all.addAll(FileEndings.IMAGES);
        all.addAll(FileEndings.TEXTS);
        all.addAll(FileEndings.TRANSCRIPTS);
        all.addAll(FileEndings.TABLES);
        chooser.getExtensionFilters().addAll(
            filter(strings.get("filter.all"), all),
            filter(strings.get("filter.clips"), FileEndings.CLIPS),
            filter(strings.get("filter.images"), FileEndings.IMAGES),
            filter(strings.get("filter.texts"), FileEndings.TEXTS),
            filter(strings.get("filter.tables"), FileEndings.TABLES),
            new FileChooser.ExtensionFilter(strings.get("filter.any"), "*.*"));
        return paths(chooser.showOpenMultipleDialog(owner));
    }

    @Override public Optional<Path> folder() {
        return folder(strings().get("dialog.folder"));
    }

    @Override public Optional<Path> file(String title) {
        return paths(Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(List::of).orElse(null)).stream().findFirst();
    }

    @Override public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner));
        chosen.ifPresent(folder -> last = folder);
        return chosen.map(File::toPath);
    }

    @Override public List<Path> images() {
        Strings strings = strings();
        FileChooser chooser = chooser(strings.get("dialog.images"));
        chooser.getExtensionFilters().add(filter(strings.get("filter.images"), FileEndings.IMAGES));
        return paths(chooser.showOpenMultipleDialog(owner));
    }

    @Override public Optional<Path> save(String name) {
        FileChooser chooser = chooser(strings().get("dialog.save"));
        chooser.setInitialFileName(name);
        return paths(Optional.ofNullable(chooser.showSaveDialog(owner)).map(List::of).orElse(null)).stream().findFirst();
    }

    private Strings strings() {
        return Strings.of(FileDialogs.class, language.get());
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        return chooser;
    }

    private static FileChooser.ExtensionFilter filter(String name, Collection<String> endings) {
        return new FileChooser.ExtensionFilter(name,
            endings.stream().flatMap(FileEndings::written).map(ending -> "*." + ending).toList());
    }

    private List<Path> paths(List<File> chosen) {
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        last = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }
}
