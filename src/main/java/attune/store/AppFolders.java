package attune.store;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where things live.
 *
 * @param home settings, library, thumbnails and log: the folder of the system property {@code attune.home}, else of the
 *     environment's {@code ATTUNE_HOME}, else the place the operating system keeps for such files
 * @param models the installed models: the folder of {@code attune.models}, else of {@code ATTUNE_MODELS}, else
 *     {@code models} next to the program
 */
public record AppFolders(Path home, Path models) {

    private static final int LEVELS_ABOVE_PROGRAM = 4;

    /** The folders of this process. */
    public static AppFolders find() {
        return find(System.getProperties(), System.getenv(), program());
    }

    static AppFolders find(Properties properties, Map<String, String> environment, Optional<Path> program) {
        Path home = named(properties, environment, "attune.home", "ATTUNE_HOME")
            .orElseGet(() -> usualHome(properties, environment));
        Path models = named(properties, environment, "attune.models", "ATTUNE_MODELS")
            .orElseGet(() -> besideProgram(program).orElse(home.resolve("models")));
        return new AppFolders(home.toAbsolutePath().normalize(), models.toAbsolutePath().normalize());
    }

    private static Optional<Path> named(
        Properties properties, Map<String, String> environment, String property, String variable) {
        return Optional.ofNullable(properties.getProperty(property)).or(() -> Optional.ofNullable(environment.get(variable)))
            .filter(path -> !path.isBlank()).flatMap(AppFolders::path);
    }

    private static Path usualHome(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path user = path(properties.getProperty("user.home", ".")).orElse(Path.of("."));
        if (system.startsWith("windows")) {
            return folder(environment, "APPDATA").orElse(user.resolve("AppData").resolve("Roaming")).resolve("Attune");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Attune");
        }
        return folder(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve("attune");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).flatMap(AppFolders::path).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The nearest {@code models} at or above the program's folder: beside an installed jar, or at a checkout's root. */
    private static Optional<Path> besideProgram(Optional<Path> program) {
        Path folder = program.orElse(null);
        for (int level = 0; level < LEVELS_ABOVE_PROGRAM && folder != null; level++, folder = folder.getParent()) {
            Path models = folder.resolve("models");
            if (Files.isDirectory(models)) {
                return Optional.of(models);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> program() {
        try {
            return Optional.of(Path.of(AppFolders.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
                .map(Path::getParent);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
