package attune.store;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds the installed models, one folder a model. */
public final class ModelFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);

    private final Path models;

    public ModelFolders(Path models) {
        this.models = models;
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
        try {
            Path named = Path.of(name);
            Path folder = models.resolve(named);
            boolean installed = !name.isBlank() && Files.isDirectory(folder);
            if (installed || named.isAbsolute() || named.getNameCount() > 1) {
                return ModelFolder.open(installed ? folder : named);
            }
        } catch (InvalidPathException e) {
            throw new BadInput(e, "models.unknown", name, installed());
        }
        throw new BadInput("models.unknown", name, installed());
    }

    private String installed() {
        String names = folders().stream().map(folder -> folder.getFileName().toString()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(models)) {
            return inside.filter(each -> Files.exists(each.resolve("spec.json"))).sorted().toList();
        } catch (IOException e) {
            LOG.warn("cannot list the models in {}", models, e);
            return List.of();
        }
    }
}
