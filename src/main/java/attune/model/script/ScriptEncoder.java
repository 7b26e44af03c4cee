package attune.model.script;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.ScriptSpec;
import attune.domain.Stream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text encoder that was made elsewhere: word pieces to hidden states. It reads all pieces of a text at once, and what it made
 * of them is what a network of Attune reads. For one thread at a time; close it at the end.
 */
public final class ScriptEncoder implements AutoCloseable {

    /** Pieces of a trial: more than one, so that one vector for a whole text is told from one a piece. */
    private static final int TRIED = 3;

    private final ScriptSpec spec;
    private final Path file;
    private final Device device;
    private final ScriptModule module;

    private ScriptEncoder(ScriptSpec spec, Path file, Device device, ScriptModule module) {
        this.spec = spec;
        this.file = file;
        this.device = device;
        this.module = module;
    }

    /** Loads a file that {@link ScriptSpec#encodes()}. */
    public static ScriptEncoder load(ScriptSpec spec, Path file, Device device) {
        if (!spec.encodes()) {
            throw new BadInput("script.no-hidden", file);
        }
        return new ScriptEncoder(spec, file, device, ScriptModule.load(file, device));
    }

    /**
     * What it made of a text.
     *
     * @param states n × d, at the positions of the pieces
     * @param attention every layer and head that comes back, in the part {@link AttentionMap.Stage#ENCODER}
     */
    public record Read(Stream.Vectors states, List<AttentionMap> attention) {
        public Read {
            attention = List.copyOf(attention);
        }
    }

    /** n pieces to n × d and, where the encoder tells it, how they read each other. */
    public Read read(Stream.TokenIds words) {
        return forward(words, outputs -> new Read(outputs.hidden(), outputs.attention()));
    }

    /** n pieces to n × d, at the same positions. */
    public Stream.Vectors of(Stream.TokenIds words) {
        return forward(words, ScriptOutputs::hidden);
    }

    /** d, as a trial finds it that refuses whatever does not come back as the manifest says. */
    public int width() {
        int n = Math.min(TRIED, spec.inputs().get(Modality.TEXT).longest());
        Position nowhere = new Position.Row(0, Optional.empty());
        return read(new Stream.TokenIds(new int[n], Collections.nCopies(n, nowhere))).states().width();
    }

    /** Tries a file once, on the CPU: it may run code, so only one that the person has agreed to. */
    public static void tryOut(ScriptSpec spec, Path file) {
        try (ScriptEncoder encoder = load(spec, file, Device.cpu())) {
            encoder.width();
        }
    }

    private <T> T forward(Stream.TokenIds words, Function<ScriptOutputs, T> taken) {
        try (NDManager call = NDManager.newBaseManager(device)) {
            NDList back = module.forward(new ScriptArguments(spec, Map.of(Modality.TEXT, words), Masking.NONE).in(call));
            back.attach(call);
            return taken.apply(new ScriptOutputs(spec, file, back, Map.of(Modality.TEXT, words.positions())));
        }
    }

    @Override public void close() {
        module.close();
    }
}
