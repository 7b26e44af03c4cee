package attune.training;

import attune.domain.Modality;
import attune.domain.Run;
import attune.model.variant.Cost;
import attune.model.variant.Network;
import attune.store.TrainingRecord;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a finished training tells the runs that its model answers. */
final class TrainedFacts {

    private TrainedFacts() {
    }

    static TrainingRecord of(VariantTraining training, Network network, Trainer.Trained trained, Exam.Result validation,
        double seconds, double samplesPerSecond, List<EpochReport> epochs) {
        Course course = training.course();
        CourseOrder order = course.order();
        Preset preset = training.preset();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("preset", preset.told());
        facts.put("train samples", String.valueOf(course.train().size()));
        facts.put("validation samples", String.valueOf(course.validation().size()));
        facts.put("epochs", String.valueOf(trained.epochs()));
        facts.put("validation score", validation.papers().isEmpty() ? "none: nothing is chosen by"
            : String.format(Locale.ROOT, "%.4f", validation.score()));
        facts.put("training seconds", String.format(Locale.ROOT, "%.0f", seconds));
        facts.put("samples per second", String.format(Locale.ROOT, "%.0f", samplesPerSecond));
        facts.put("gradient norm by epoch", gradientNorms(epochs));
        facts.put("parameters", String.valueOf(network.parameters().count()));
        facts.put("parameters in word tables", String.valueOf(
            network.parameters().tables().values().stream().mapToLong(table -> table.size()).sum()));
        Map<Modality, Integer> lengths = meanLengths(course.train());
        facts.put("FLOPs per answer", String.valueOf(Cost.flops(network.spec(), lengths)));
        facts.put("mean lengths", String.valueOf(lengths));
        facts.put("unusable rows", String.valueOf(course.faults().size()));
        order.ownText().ifPresent(model -> facts.put("text encoder starts from",
            model.name() + ", weights " + model.checksum()));
        order.broughtText().ifPresent(model -> facts.put("frozen text encoder, made elsewhere",
            model.name() + ", file " + model.checksum()));
        order.frozenVision().ifPresent(model -> facts.put("frozen region encoder of",
            model.name() + ", weights " + model.checksum()));
        List<String> caveats = order.corpus().caveats();
        if (!caveats.isEmpty()) {
            facts.put("mind", String.join("; ", caveats));
        }
        return new TrainingRecord(new Run.Data(order.corpus().name(), "train", order.protocol().id(), course.hash(),
            course.features()), order.task().name(),
            new Run.Training(preset.name(), training.seed(), trained.bestEpoch()), facts);
    }

    /** Before clipping, the mean of each epoch: {@code 1: 2.31, 2: 1.87}; a training that was resumed knows only those since. */
    private static String gradientNorms(List<EpochReport> epochs) {
        return epochs.stream().map(each -> String.format(Locale.ROOT, "%d: %.2f", each.epoch() + 1, each.gradientNorm()))
            .collect(Collectors.joining(", "));
    }

    /** Positions of each modality, the mean over the samples that have it. */
    private static Map<Modality, Integer> meanLengths(List<Lesson> lessons) {
        Map<Modality, Integer> means = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            lessons.stream().filter(lesson -> lesson.features().has(modality))
                .mapToInt(lesson -> lesson.features().streams().get(modality).length()).average()
                .ifPresent(mean -> means.put(modality, (int) Math.round(mean)));
        }
        return means;
    }
}
