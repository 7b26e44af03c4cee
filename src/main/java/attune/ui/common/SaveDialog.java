package attune.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to write a file, by the dialog of the system: by its title and the name the file is called at first. */
public final class SaveDialog implements BiFunction<String, String, Optional<Path>> {

    private final Supplier<Window> owner;
    private File last;

    public SaveDialog(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override public Optional<Path> apply(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.setInitialDirectory(last != null && last.isDirectory() ? last : null);
        File file = chooser.showSaveDialog(owner.get());
        if (file != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
