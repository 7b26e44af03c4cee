package attune.experiment;

import attune.domain.Answer;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.evaluation.Comparison;
import attune.evaluation.Measurement;
import attune.store.RunFolder;
import attune.store.RunFolders;
import attune.training.Points;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The finished runs of a folder by setting, variant and seed, measured when they are asked for. */
final class Bench {

    private final Map<Setting, Map<String, SortedMap<Long, RunFolder>>> runs = new LinkedHashMap<>();
    private final Path folder;
    private final Map<RunFolder, List<Answer>> answers = new HashMap<>();

    Bench(Path folder) {
        this.folder = folder;
        for (RunFolder run : new RunFolders(folder).all()) {
            if (!run.run().data().split().isEmpty()) {
                runs.computeIfAbsent(Setting.of(run.run()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(run.run().model().variant(), key -> new TreeMap<>())
                    .put(run.run().training().seed(), run);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The settings in which anything stands, in the order of their titles. */
    List<Setting> settings() {
        return runs.keySet().stream().sorted((a, b) -> a.title().compareTo(b.title())).toList();
    }

    /** The setting of that name that has most runs: weights began at random in it, or from a pretrained text encoder. */
    Optional<Setting> setting(String corpus, String task, String protocol, String preset) {
        return settings().stream().filter(each -> each.is(corpus, task, protocol, preset))
            .max(Comparator.comparingInt(each -> runs.get(each).values().stream().mapToInt(Map::size).sum()));
    }

    /** The variants that stand in a setting, in the order of the plan. */
    List<String> variants(Setting setting) {
        List<String> ordered = new ArrayList<>(Points.names());
        ordered.retainAll(runs.get(setting).keySet());
        return ordered;
    }

    SortedMap<Long, RunFolder> seeds(Setting setting, String variant) {
        return runs.getOrDefault(setting, Map.of()).getOrDefault(variant, new TreeMap<>());
    }

    boolean has(Setting setting, String variant) {
        return !seeds(setting, variant).isEmpty();
    }

    /** The provenance of the run with the least seed. */
    Run first(Setting setting, String variant) {
        return seeds(setting, variant).firstEntry().getValue().run();
    }

    Measurement measure(Setting setting, String variant) {
        return Measurement.of(predictions(seeds(setting, variant)));
    }

    /** B beside A with the seeds that both have; empty where they have none in common. */
    Optional<Comparison> compare(Setting setting, String a, String b) {
        SortedMap<Long, RunFolder> ofA = new TreeMap<>(seeds(setting, a));
        SortedMap<Long, RunFolder> ofB = new TreeMap<>(seeds(setting, b));
        ofA.keySet().retainAll(ofB.keySet());
        ofB.keySet().retainAll(ofA.keySet());
        return ofA.isEmpty() ? Optional.empty() : Optional.of(Comparison.of(predictions(ofA), predictions(ofB)));
    }

    /** The answers of a run by condition, in the order in which they were asked. */
    Map<String, List<Answer>> byCondition(RunFolder run) {
        return answers.computeIfAbsent(run, RunFolder::answers).stream()
            .collect(Collectors.groupingBy(Answer::condition, LinkedHashMap::new, Collectors.toList()));
    }

    int count() {
        return runs.values().stream().flatMap(each -> each.values().stream()).mapToInt(Map::size).sum();
    }

    private static SortedMap<Long, Predictions> predictions(SortedMap<Long, RunFolder> seeds) {
        SortedMap<Long, Predictions> predictions = new TreeMap<>();
        seeds.forEach((seed, run) -> predictions.put(seed, run.predictions()));
        return predictions;
    }
}
