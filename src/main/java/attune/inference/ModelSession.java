package attune.inference;

import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.ModelSpec;
import attune.domain.ScriptSpec;
import attune.job.Progress;
import attune.store.ModelFolder;

/** A model on a device, ready to read. For one thread at a time; it holds the engine's memory until it is closed. */
public sealed interface ModelSession extends AutoCloseable permits InferenceSession, ScriptSession {

    /**
     * Loads the engine, where that was not done yet, and the model.
     *
     * @param device auto, cpu or cuda:n
     * @throws BadInput if the device is not there or the files do not fit
     */
    static ModelSession open(ModelFolder model, String device, Progress progress) {
        return switch (model.terms()) {
            case ModelSpec spec -> InferenceSession.open(model, device, progress);
            case ScriptSpec spec when spec.encodes() -> throw new BadInput("models.encoder", model.folder());
            case ScriptSpec spec -> ScriptSession.open(spec, model.weights(), device, progress);
        };
    }

    /** Where it runs: cpu or cuda:n. */
    String device();

    /**
     * Reads one sample.
     *
     * @throws BadInput if nothing is present that the masking leaves on
     */
    Forward read(Features features, Masking masking);

    @Override void close();
}
