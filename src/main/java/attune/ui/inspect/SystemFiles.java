package attune.ui.inspect;

import attune.workbench.FileEndings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The file dialogs of the system, over the window that a node lives in. */
final class SystemFiles implements FileQuestions {

    private final Supplier<Window> owner;
    private File last;

    SystemFiles(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override public Optional<Path> open(String title, List<String> endings) {
        FileChooser chooser = chooser(title);
        List<String> patterns = endings.stream().flatMap(FileEndings::written).map(ending -> "*." + ending).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", endings), patterns));
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override public Optional<Path> save(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last != null && last.isDirectory() ? last : null);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        if (file != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
