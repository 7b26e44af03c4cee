package attune.store;

import attune.domain.BadInput;
import attune.domain.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of runs, at any depth below it. */
public final class RunFolders {

    private static final Logger LOG = LoggerFactory.getLogger(RunFolders.class);
    private static final int DEEPEST = 4;

    private final Path folder;

    public RunFolders(Path folder) {
        this.folder = folder;
    }

    /** Loads the database that reads runs. */
    public static void prepare() {
        try (Database database = Database.open()) {
            database.execute("SELECT 1");
        } catch (SQLException e) {
            LOG.warn("the database does not start; the first run that is read will say so", e);
        }
    }

    /** The runs, by path. A folder that says it is one but cannot be used is told in the log. */
    public List<RunFolder> all() {
        List<RunFolder> runs = new ArrayList<>();
        for (Path each : folders()) {
            try {
                runs.add(RunFolder.open(each));
            } catch (BadInput e) {
                LOG.warn("left out the run {}: {}", each, e.getMessage());
            }
        }
        return runs;
    }

    /** The runs that differ in nothing but their seed, together, ordered by it. */
    public List<List<RunFolder>> groups() {
        return groups(all());
    }

    /** As above, of these runs. */
    public static List<List<RunFolder>> groups(List<RunFolder> runs) {
        Map<Run.Setup, List<RunFolder>> groups = new LinkedHashMap<>();
        runs.forEach(run -> groups.computeIfAbsent(run.run().setup(), setup -> new ArrayList<>()).add(run));
        groups.values().forEach(group -> group.sort(Comparator.comparingLong(run -> run.run().training().seed())));
        return List.copyOf(groups.values());
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(folder, DEEPEST)) {
            return inside.filter(file -> file.getFileName().toString().equals(RunFolder.RUN)).map(Path::getParent).sorted()
                .toList();
        } catch (IOException e) {
            LOG.warn("cannot list the runs in {}", folder, e);
            return List.of();
        }
    }
}
