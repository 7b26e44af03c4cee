package attune.training;

import attune.dataset.Corpus;
import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.ModelSpec;
import attune.domain.ScriptSpec;
import attune.store.ModelFolder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a {@link Course} is made of.
 *
 * @param apart corpora whose development and test contents are kept out of the train list: those that the weights are to be
 *     asked about later
 * @param pretrainedText a model whose vocabulary, word vectors and text encoder the training starts from, or a text encoder that
 *     was made elsewhere
 * @param frozenVision a model whose region encoder reads the images once, before the training
 * @param most examples of the train list, spread over it; for a quick look
 */
public record CourseOrder(
    Corpus corpus, Task task, Protocol protocol, List<Corpus> apart, Optional<ModelFolder> pretrainedText,
    Optional<ModelFolder> frozenVision, int most) {

    public CourseOrder {
        apart = List.copyOf(apart);
        if (most < 1) {
            throw new IllegalArgumentException("a course has examples, got " + most);
        }
    }

    /** A corpus by its protocol, from scratch. */
    public static CourseOrder of(Corpus corpus, Task task, Protocol protocol) {
        return new CourseOrder(
            corpus, task, protocol, List.of(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    /** The text encoder that was made elsewhere and reads the texts once, before the training. */
    Optional<ModelFolder> broughtText() {
        return pretrainedText.filter(model -> model.terms() instanceof ScriptSpec);
    }

    /** A model of Attune's own whose text encoder the training starts from. */
    Optional<ModelFolder> ownText() {
        return pretrainedText.filter(model -> model.terms() instanceof ModelSpec);
    }

    /** What the first weights will be. */
    public Start start() {
        return pretrainedText.isPresent() ? Start.PRETRAINED_TEXT
            : frozenVision.isPresent() ? Start.FROZEN_VISION : Start.SCRATCH;
    }

    /** The width that weights from elsewhere ask for; empty from scratch. */
    public OptionalInt width() {
        return ownText().or(() -> frozenVision).stream().mapToInt(model -> model.spec().size().width()).findFirst();
    }

    public CourseOrder startingFromText(ModelFolder model) {
        return new CourseOrder(corpus, task, protocol, apart, Optional.of(model), frozenVision, most);
    }

    public CourseOrder seeingThrough(ModelFolder model) {
        return new CourseOrder(corpus, task, protocol, apart, pretrainedText, Optional.of(model), most);
    }

    public CourseOrder apartFrom(List<Corpus> others) {
        return new CourseOrder(corpus, task, protocol, others, pretrainedText, frozenVision, most);
    }

    public CourseOrder atMost(int examples) {
        return new CourseOrder(corpus, task, protocol, apart, pretrainedText, frozenVision, examples);
    }
}
