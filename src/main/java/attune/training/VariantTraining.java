package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.domain.ModelSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trains one variant with one seed on a course and writes its model folder. One seed gives one result on one thread of a
 * processor, killed and resumed or not.
 *
 * @param variant one of {@link Points#names()}
 * @param out the model's folder; its vocabulary goes into {@code encoders} beside it, its state into {@code state} in it
 */
public record VariantTraining(Course course, String variant, Preset preset, long seed, Path out) {

    private static final double NANO = 1e-9;
    private static final String STATE = "state";

    /**
     * A finished training.
     *
     * @param validation what the best epoch answered; without papers where nothing may be chosen by
     * @param samplesPerSecond read in training, exams left out
     */
    public record Result(
        ModelFolder model, Trainer.Trained trained, Exam.Result validation, double seconds, double samplesPerSecond) {
    }

    /** The specification that is trained. */
    public ModelSpec spec() {
        return Points.spec(variant, course.inputs(), preset.size(), preset.dropout(), course.order().task().labels());
    }

    /** Whether the folder holds a training that was not finished. */
    public boolean begun() {
        return Files.exists(out.resolve(STATE));
    }

    /** Trains from the start, or from the last checkpoint of the same training in its folder. */
    public Result run(TrainingListener listener, Progress progress, Cancellation cancellation) throws IOException {
        long begun = System.nanoTime();
        ModelSpec spec = spec();
        Path state = out.resolve(STATE);
        Files.createDirectories(state);
        List<EpochReport> epochs = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, seed);
            Map<String, Double> pace = new HashMap<>();
            course.order().ownText().ifPresent(model -> PretrainedText.into(network, model)
                .forEach(name -> pace.put(name, preset.fine().carried())));
            CourseLessons lessons = new CourseLessons(
                course.train(), spec.inputs().keySet(), preset.batch(), preset.hiding(), seed);
            Exam exam = exam(spec);
            Trainer trainer = new Trainer(preset.plan(lessons.batches(), seed), new LabelledLessons(lessons), exam,
                new Trainer.Beginning(state, origin(), pace), report -> {
                epochs.add(report);
                listener.epoch(report);
            });
            Trainer.Trained trained = trainer.train(network, progress, cancellation);
            Exam.Result validation = exam.sit(network, cancellation);
            double seconds = (System.nanoTime() - begun) * NANO;
            double learning = epochs.stream().mapToDouble(EpochReport::learning).sum();
            double quick = learning > 0 ? (double) lessons.samples() * epochs.size() / learning : 0;
            if (course.vocabulary().isPresent()) {
                ModelFolder.addVocabulary(out.toAbsolutePath().getParent(), course.vocabulary().get());
            }
            if (course.order().broughtText().isPresent()) {
                ModelFolder.addTextEncoder(out, course.order().broughtText().get());
            }
            String card = new TrainingCard(this, spec, network.parameters().count()).text(trained, validation, seconds);
            TrainedFacts.of(this, network, trained, validation, seconds, quick, epochs).write(out);
            ModelFolder model = ModelFolder.write(out, spec, card, file -> {
                if (course.order().frozenVision().isPresent()) {
                    FrozenVision.into(network, course.order().frozenVision().get());
                }
                Safetensors.write(file, network.parameters().byName());
            });
            forget(state);
            return new Result(model, trained, validation, seconds, quick);
        }
    }

    private Exam exam(ModelSpec spec) {
        List<Lesson> asked = CourseLessons.only(course.validation(), spec.inputs().keySet());
        return new Exam(asked.isEmpty() ? List.of() : List.of(new Exam.Paper("validation", 1, asked)),
            preset.fine().by());
    }

    /** What the weights depend on beside plan and specification. */
    private String origin() {
        return course.name() + " " + course.hash() + " " + course.train().size() + " " + preset.batch()
            + preset.fine().told()
            + course.order().pretrainedText().map(model -> " text " + model.checksum()).orElse("")
            + course.order().frozenVision().map(model -> " vision " + model.checksum()).orElse("");
    }

    private static void forget(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Refuses a folder in which another training stands unfinished, unless it is to be gone on with. */
    public void refuseUnlessNew() {
        if (begun()) {
            throw new BadInput("training.unfinished", out);
        }
    }
}
