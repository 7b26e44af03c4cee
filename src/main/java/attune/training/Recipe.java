package attune.training;

import attune.domain.BadInput;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.store.ModelFolder;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How one of the models or encoders that Attune ships is made from the corpora of a data folder. */
public interface Recipe {

    /** The model's name: its folder. */
    String name();

    /** The same for another variant; material is read once for all. An encoder has no variants. */
    default Recipe of(String variant) {
        throw new BadInput("training.no-variant", variant, name());
    }

    /**
     * The finished model beside other variants of the same training, in Markdown for the end of its card.
     *
     * @param models the shipped one first
     */
    default String beside(List<ModelFolder> models, Cancellation cancellation) {
        return "";
    }

    /** One sentence of use: the first of its card. */
    String use();

    /** What it was made from, with licences, for its card. */
    String sources();

    /** How it was trained, what it cannot do, and what its weights may be used for, in Markdown. */
    String limits();

    /** What its data allow, and the languages that it learns from. */
    Provenance provenance();

    /**
     * Where the corpora are.
     *
     * @param data each corpus in its publisher's layout
     * @param encoders folder of the encoders that were trained before: {@code text}, {@code faces}, {@code voices}
     */
    record Ground(Path data, Path encoders, long seed) {
    }

    /** The texts that its vocabulary is made of; none for a recipe that takes the text encoder's, or reads no text. */
    default Stream<String> vocabulary(Ground ground) {
        return Stream.empty();
    }

    /** Whether it reads word pieces of the vocabulary of the text encoder. */
    default boolean readsText() {
        return false;
    }

    /**
     * What is trained.
     *
     * @param vocabulary where its word pieces stand, relative to the models; empty where it reads none
     * @param size pieces of it
     */
    ModelSpec spec(String vocabulary, int size);

    TrainingPlan plan(long seed);

    /** At what share of the plan's rate a parameter of this name learns, 0 to 1. */
    default double pace(String parameter) {
        return 1;
    }

    /** What else is measured on a finished network at its temperature, in Markdown. */
    interface Findings {
        String of(Network network, double temperature);
    }

    /**
     * What is learned and asked.
     *
     * @param objective made for the network before the first step
     * @param exam to choose the epoch by
     * @param measured asked once, at the end
     * @param counts what was found, for the card
     * @param frozen encoders that are not trained
     */
    record Course(Function<Network, Objective> objective, Exam exam, Exam measured, List<String> counts,
        SharedEncoders frozen, Findings findings) {
        Course(Function<Network, Objective> objective, Exam exam, Exam measured, List<String> counts) {
            this(objective, exam, measured, counts, new SharedEncoders(Map.of()), (network, temperature) -> "");
        }
    }

    /** The share of the time that passes before the first step, 0 to 1: what {@link #course} takes. */
    default double preparing() {
        return 0.1;
    }

    /** Reads and decodes the corpora. */
    Course course(Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation);
}
