package attune.workbench;

import attune.domain.BadInput;
import attune.store.ReplacedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trainings in the program's home: {@code trainings/<name>.json} each, the models in {@code models/<name>}, and where
 * corpora were found in {@code corpora.json}. A file that cannot be read is passed over and told in the log.
 */
public final class TrainingsInHome implements KeepTrainings {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingsInHome.class);
    private static final String ENDING = ".json";
    private static final String UNWRITABLE = "store.unwritable";

    private final Path trainings;
    private final Path models;
    private final Path corpora;

    public TrainingsInHome(Path home) {
        this.trainings = home.resolve("trainings");
        this.models = models(home);
        this.corpora = home.resolve("corpora.json");
    }

    /** The folder of the models that are trained here. */
    public static Path models(Path home) {
        return home.resolve("models");
    }

    @Override public synchronized List<KeptTraining> all() {
        List<KeptTraining> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                KeptTraining training = TrainingJson.read(Files.readAllBytes(file));
                boolean cutOff = training.state() == KeptTraining.State.RUNNING
                    || training.state() == KeptTraining.State.WAITING;
                all.add(cutOff ? training.in(KeptTraining.State.STOPPED, "") : training);
            } catch (IOException e) {
                LOG.warn("left out the training {}: {}", file, e.toString());
            }
        }
        all.sort(Comparator.comparing(KeptTraining::asked).reversed());
        return all;
    }

    private List<Path> files() {
        if (!Files.isDirectory(trainings)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(trainings)) {
            return inside.filter(file -> file.toString().endsWith(ENDING) && !file.getFileName().toString().startsWith("."))
                .toList();
        } catch (IOException e) {
            LOG.warn("cannot list the trainings in {}", trainings, e);
            return List.of();
        }
    }

    @Override public synchronized List<KeptTraining> take(List<TrainModel.Order> orders, int most) {
        List<KeptTraining> taken = new ArrayList<>();
        Instant now = Instant.now();
        for (TrainModel.Order order : orders) {
            String name = free(String.join("-", order.corpus(), order.task().orElse(""), order.variant(), "seed" + order.seed())
                .replaceAll("[^\\p{L}\\p{N}+.-]+", "_").replace("--", "-"));
            KeptTraining training = new KeptTraining(name, now.plusNanos(taken.size()), new TrainModel.Order(order.corpus(),
                order.path().toAbsolutePath().normalize(), order.task(), order.protocol(), order.variant(), order.preset(),
                order.seed(), order.epochs(), models.resolve(name), true, order.pretrainedText(), order.frozenVision(),
                order.apart()), most, KeptTraining.State.WAITING, List.of(), "");
            note(training);
            taken.add(training);
        }
        return taken;
    }

    /** The name, or with the first number after it that nothing stands under. */
    private String free(String name) {
        String free = name;
        for (int number = 2; Files.exists(models.resolve(free)) || Files.exists(file(free)); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    @Override public synchronized void note(KeptTraining training) {
        try {
            byte[] bytes = TrainingJson.bytes(training);
            ReplacedFile.write(file(training.name()), out -> out.write(bytes));
        } catch (IOException e) {
            throw new BadInput(e, UNWRITABLE, trainings);
        }
    }

    @Override public synchronized void forget(KeptTraining training) {
        try {
            Files.deleteIfExists(file(training.name()));
            Path folder = training.order().out();
            if (training.unfinished() && folder.startsWith(models) && !Files.exists(folder.resolve("spec.json"))) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new BadInput(e, UNWRITABLE, training.order().out());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Override public String card(KeptTraining training) {
        Path card = training.order().out().resolve("README.md");
        try {
            return Files.readString(card);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", card);
        }
    }

    @Override public synchronized Map<String, Path> corpora() {
        Map<String, Path> found = new LinkedHashMap<>();
        try {
            JsonNode json = Files.exists(corpora) ? TrainingJson.JSON.readTree(Files.readAllBytes(corpora))
                : TrainingJson.JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> each : json.properties()) {
                found.put(each.getKey(), Path.of(each.getValue().asText()));
            }
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{} cannot be read: {}", corpora, e.toString());
        }
        return found;
    }

    @Override public synchronized void found(String corpus, Path path) {
        Map<String, Path> all = new LinkedHashMap<>(corpora());
        all.put(corpus, path.toAbsolutePath().normalize());
        ObjectNode json = TrainingJson.JSON.createObjectNode();
        all.forEach((name, place) -> json.put(name, place.toString()));
        try {
            byte[] bytes = TrainingJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
            ReplacedFile.write(corpora, out -> out.write(bytes));
        } catch (IOException e) {
            throw new BadInput(e, UNWRITABLE, corpora);
        }
    }

    @Override public Path folder() {
        return models;
    }

    private Path file(String name) {
        return trainings.resolve(name + ENDING);
    }
}
