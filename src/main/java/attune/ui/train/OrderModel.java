package attune.ui.train;

import attune.domain.CorpusReport;
import attune.workbench.PresetNumbers;
import attune.workbench.TrainModel;
import attune.workbench.TrainingChoices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is to be trained: variants and seeds on the corpus that is chosen, and how. */
final class OrderModel {

    static final int MOST_SEEDS = 10;
    private static final int MOST_EPOCHS = 1_000;
    private static final String USUAL = "optimised";
    private static final String PARTED = "paper";
    /** Share of items that the protocol of that name learns from. */
    private static final double LEARNED = 0.7;

    /** What still keeps a training from being ordered. */
    enum Lack { CORPUS, PLACE, CHECK, READABLE, VARIANT, EPOCHS, NOTHING }

    private final CorpusModel corpus;
    private final TrainingChoices choices;
    private final List<String> variants;
    private final StringProperty task = new SimpleStringProperty("");
    private final StringProperty protocol = new SimpleStringProperty();
    private final StringProperty preset = new SimpleStringProperty();
    private final StringProperty epochs = new SimpleStringProperty("");
    private final IntegerProperty seeds = new SimpleIntegerProperty(2);
    private final ObservableList<String> chosen = FXCollections.observableArrayList();
    private final ObjectProperty<Path> pretrained = new SimpleObjectProperty<>();
    private final ObjectBinding<Lack> lack;

    OrderModel(CorpusModel corpus, UseCases useCases) {
        this.corpus = corpus;
        this.choices = useCases.choices();
        this.variants = useCases.train().variants();
        protocol.set(choices.protocols().getFirst());
        preset.set(choices.presets("", "", Optional.empty()).getFirst().name());
        chosen.add(variants.contains(USUAL) ? USUAL : variants.getFirst());
        pretrained.addListener((value, before, now) -> keepToPresets());
        corpus.report().addListener((value, before, now) -> {
            if (now != null && !now.tasks().contains(task.get())) {
                task.set(now.tasks().getFirst());
            }
        });
        lack = Bindings.createObjectBinding(this::lack,
            corpus.name(), corpus.place(), corpus.report(), corpus.refusal(), chosen, epochs);
    }

    private Lack lack() {
        CorpusReport report = corpus.report().get();
        if (corpus.name().get().isEmpty()) {
            return Lack.CORPUS;
        } else if (corpus.place().get().isEmpty()) {
            return Lack.PLACE;
        } else if (corpus.refusal().get() != null) {
            return Lack.READABLE;
        } else if (report == null) {
            return Lack.CHECK;
        } else if (chosen.isEmpty()) {
            return Lack.VARIANT;
        }
        return epochs.get().isBlank() || asked().isPresent() ? Lack.NOTHING : Lack.EPOCHS;
    }

    /** The epochs that were asked for in place of the preset's; empty for none and for what is no such number. */
    private OptionalInt asked() {
        String text = epochs.get().strip();
        if (!text.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= MOST_EPOCHS ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The presets for what is chosen, each with its numbers. */
    List<PresetNumbers> presets() {
        return choices.presets(corpus.name().get(), task.get(), Optional.ofNullable(pretrained.get()));
    }

    /** A preset for weights from elsewhere ends with them. */
    private void keepToPresets() {
        List<String> names = presets().stream().map(PresetNumbers::name).toList();
        if (!names.contains(preset.get())) {
            preset.set(names.getFirst());
        }
    }

    PresetNumbers numbers() {
        return presets().stream().filter(each -> each.name().equals(preset.get())).findFirst().orElseThrow();
    }

    /** Epochs at most; an estimate where the lists are parted anew, until the first epoch tells. */
    int most() {
        return asked().orElseGet(this::usual);
    }

    /** Epochs at most by the preset. */
    int usual() {
        return numbers().epochs(items());
    }

    private int items() {
        CorpusReport report = corpus.report().get();
        boolean parted = protocol.get().equals(PARTED);
        int items = report == null ? 0 : report.lists().stream()
            .filter(list -> parted || !list.list().equals("test") && !list.list().equals("dev"))
            .mapToInt(CorpusReport.ListReport::items).sum();
        return parted ? (int) Math.ceil(LEARNED * items) : items;
    }

    /** An order for every variant and seed: the first seed of all variants first, so that all can soon be compared. */
    List<TrainModel.Order> orders() {
        if (lack.get() != Lack.NOTHING) {
            return List.of();
        }
        List<TrainModel.Order> orders = new ArrayList<>();
        for (int seed = 1; seed <= seeds.get(); seed++) {
            for (String variant : variants.stream().filter(chosen::contains).toList()) {
                orders.add(new TrainModel.Order(corpus.name().get(), Path.of(corpus.place().get()), Optional.of(task.get()),
                    protocol.get(), variant, preset.get(), seed, asked(), Path.of(""), false,
                    Optional.ofNullable(pretrained.get()), Optional.empty(), List.of()));
            }
        }
        return orders;
    }

    List<String> variants() {
        return variants;
    }

    List<String> protocols() {
        return choices.protocols();
    }

    ObjectBinding<Lack> lackProperty() {
        return lack;
    }

    StringProperty task() {
        return task;
    }

    StringProperty protocol() {
        return protocol;
    }

    StringProperty preset() {
        return preset;
    }

    StringProperty epochs() {
        return epochs;
    }

    IntegerProperty seeds() {
        return seeds;
    }

    /** The variants that are ticked. */
    ObservableList<String> chosen() {
        return chosen;
    }

    /** The folder of the model whose text encoder to start from; null for none. */
    ObjectProperty<Path> pretrained() {
        return pretrained;
    }
}
