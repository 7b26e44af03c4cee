package attune.ui.train;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.CheckCorpora;
import attune.workbench.CorpusCard;
import attune.workbench.KeepTrainings;
import attune.workbench.KeptTraining;
import attune.workbench.PresetNumbers;
import attune.workbench.TrainModel;
import attune.workbench.TrainingChoices;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Trainings in memory: each epoch halves the loss; corpora are there unless their place begins with “bad”. */
public final class FakeTrainings implements TrainModel, CheckCorpora, TrainingChoices, KeepTrainings {

    /** What was trained, in order. */
    public final List<Order> trained = new ArrayList<>();
    final Map<String, KeptTraining> kept = new LinkedHashMap<>();
    final Map<String, Path> places = new HashMap<>();
    final List<String> forgotten = new ArrayList<>();
    Optional<RuntimeException> failure = Optional.empty();
    int epochs = 3;
    /** Runs before each epoch, given its number. */
    IntConsumer before = number -> { };

    public UseCases useCases() {
        return new UseCases(this, this, this, this);
    }

    @Override public Trained train(Order order, Consumer<Epoch> epoch, Progress progress, Cancellation cancellation) {
        trained.add(order);
        failure.ifPresent(cause -> {
            throw cause;
        });
        progress.at(0.02, "reading");
        for (int number = 1; number <= epochs; number++) {
            before.accept(number);
            cancellation.check();
            progress.at(READING + (1 - READING) * number / epochs, "epoch");
            epoch.accept(epoch(number));
        }
        return new Trained(order.out(), epochs, epochs, 0.7, 0.72, "text: word pieces", "4f2a", List.of(), 900);
    }

    @Override public Path tune(Trying trying, Consumer<String> trial, Progress progress, Cancellation cancellation) {
        throw new IllegalStateException("nothing is tuned here");
    }

    static Epoch epoch(int number) {
        return new Epoch(number, Math.pow(0.5, number), 0.6 + 0.05 * number, 0.61 + 0.05 * number, true, 2, "epoch " + number);
    }

    @Override public List<String> variants() {
        return List.of("text-only", "base", "optimised", "base+gate");
    }

    @Override public List<String> names() {
        return List.of("mmsd2", "manifest");
    }

    @Override public CorpusCard card(String name, Locale locale) {
        return new CorpusCard(name, "the folder of " + name, "posts of " + name,
            name.equals("manifest") ? CorpusCard.Stands.FILE : CorpusCard.Stands.FOLDER);
    }

    @Override public CorpusReport check(String name, Path path, Progress progress, Cancellation cancellation) {
        if (path.toString().startsWith("bad")) {
            throw new BadInput("file.missing", path);
        }
        return new CorpusReport(name, List.of("sarcasm", "polarity"), List.of(
            new CorpusReport.ListReport("train", 1200, Map.of("sarcastic", 500, "not sarcastic", 700), 12, 1,
                List.of(new CorpusReport.BrokenPlace(path, 7, "text", new BadInput("file.missing", "7.txt"))), Optional.empty())),
            List.of(new CorpusReport.Shared("test", "train", 85)), Map.of("published", "4f2a"), List.of());
    }

    @Override public List<String> protocols() {
        return List.of("published", "paper");
    }

    @Override public List<PresetNumbers> presets(String corpus, String task, Optional<Path> text) {
        return Stream.concat(Stream.of(new PresetNumbers("tuned", 3, 1000, 32, 4e-4, 128, 0.1, 4, 1, OptionalInt.of(8)),
            new PresetNumbers("paper", 20, Long.MAX_VALUE, 32, 2e-5, 128, 0.1, 20, 1, OptionalInt.empty())),
            text.stream().map(from -> new PresetNumbers("fine-tuned", 5, 1000, 32, 5e-4, 128, 0.1, 4, 0.5, OptionalInt.of(6))))
            .toList();
    }

    @Override public List<KeptTraining> all() {
        return List.copyOf(kept.values());
    }

    @Override public List<KeptTraining> take(List<Order> orders, int most) {
        List<KeptTraining> taken = new ArrayList<>();
        for (Order order : orders) {
            String name = order.corpus() + "-" + order.variant() + "-seed" + order.seed();
            taken.add(new KeptTraining(name, Instant.EPOCH.plusSeconds(kept.size() + taken.size()), order, most,
                KeptTraining.State.WAITING, List.of(), ""));
        }
        taken.forEach(this::note);
        return taken;
    }

    @Override public void note(KeptTraining training) {
        kept.put(training.name(), training);
    }

    @Override public void forget(KeptTraining training) {
        kept.remove(training.name());
        forgotten.add(training.name());
    }

    @Override public String card(KeptTraining training) {
        return "# " + training.name() + "\n\nTells sarcasm.\n\n- variant `" + training.order().variant() + "`\n";
    }

    @Override public Map<String, Path> corpora() {
        return Map.copyOf(places);
    }

    @Override public void found(String corpus, Path path) {
        places.put(corpus, path);
    }

    @Override public Path folder() {
        return Path.of("models");
    }
}
