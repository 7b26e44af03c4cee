package attune.store;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that hold the models, one folder a model: those that came with the program, and those that were trained here.
 * Of two models of one name the first folder's counts.
 */
public final class ModelFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);

    private final List<Path> roots;
    private final Supplier<List<Path>> added;

    /** Folders of models, the one that counts first first; one that is not there holds none. */
    public ModelFolders(Path... roots) {
        this(List::of, roots);
    }

    /** As above, and after them single folders of models, which may change. */
    public ModelFolders(Supplier<List<Path>> added, Path... roots) {
        this.roots = Stream.of(roots).distinct().toList();
        this.added = added;
    }

    /** The models that can be used, by name. A folder that says it is a model but cannot be used is told in the log. */
    public List<ModelFolder> all() {
        List<ModelFolder> usable = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                usable.add(ModelFolder.open(folder));
            } catch (BadInput e) {
                LOG.warn("left out the model {}: {}", folder, e.getMessage());
            }
        }
        return usable;
    }

    /** The model of that name, or in the folder that the name leads to; refused with what is installed otherwise. */
    public ModelFolder open(String name) {
        return ModelFolder.open(find(name));
    }

    /** Where that model stands, or should; what is no name and no path is refused with what is installed. */
    public Path find(String name) {
        try {
            Path named = Path.of(name);
            Optional<Path> installed = name.isBlank() ? Optional.empty()
                : Stream.concat(roots.stream().map(root -> root.resolve(named)),
                    added.get().stream().filter(folder -> folder.endsWith(named))).filter(Files::isDirectory).findFirst();
            if (installed.isPresent() || named.isAbsolute() || named.getNameCount() > 1
                || !name.isBlank() && Files.exists(named)) {
                return installed.orElse(named);
            }
        } catch (InvalidPathException e) {
            throw new BadInput(e, "models.unknown", name, installed());
        }
        throw new BadInput("models.unknown", name, installed());
    }

    /** As above, for a name that was taken for a path. */
    public ModelFolder open(Path named) {
        return open(named.toString());
    }

    /** Where the model of that name stands; empty where the name is free. */
    public Optional<Path> place(String name) {
        return folders().stream().filter(folder -> folder.endsWith(name))
            .map(folder -> folder.toAbsolutePath().normalize()).findFirst();
    }

    /** Whether a person has added the folder of that model. */
    public boolean added(ModelFolder model) {
        return added.get().contains(model.folder());
    }

    private String installed() {
        String names = folders().stream().map(folder -> folder.getFileName().toString()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    private List<Path> folders() {
        Map<String, Path> byName = new LinkedHashMap<>();
        Stream.concat(roots.stream().flatMap(root -> folders(root).stream()), added.get().stream().filter(ModelFolder::claims))
            .forEach(folder -> byName.putIfAbsent(folder.getFileName().toString(), folder));
        return List.copyOf(byName.values());
    }

    private static List<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(ModelFolder::claims).sorted().toList();
        } catch (IOException e) {
            LOG.warn("cannot list the models in {}", root, e);
            return List.of();
        }
    }
}
