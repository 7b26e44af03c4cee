package attune.model.script;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.Stream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * A text encoder that was made elsewhere: word pieces to hidden states. It reads all pieces of a text at once, and what it made
 * of them is what a network of Attune reads. For one thread at a time; close it at the end.
 */
public final class ScriptEncoder implements AutoCloseable {

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

    /** n pieces to n × d, at the same positions. */
    public Stream.Vectors of(Stream.TokenIds words) {
        try (NDManager call = NDManager.newBaseManager(device)) {
            NDList back = module.forward(new ScriptArguments(spec, Map.of(Modality.TEXT, words), Masking.NONE).in(call));
            back.attach(call);
            if (back.size() != spec.results().size()) {
                throw new BadInput("script.results", file, back.size(), spec.results().size());
            }
            int place = 0;
            while (!(spec.results().get(place) instanceof ScriptSpec.Result.Hidden)) {
                place++;
            }
            float[] states = numbers(back.get(place));
            int given = spec.lengths() == ScriptSpec.Lengths.LONGEST
                ? spec.inputs().get(Modality.TEXT).longest() : words.length();
            if (states.length == 0 || states.length % given != 0) {
                throw new BadInput("script.shape", file, states.length, "hidden", given + " × d");
            }
            int width = states.length / given;
            return new Stream.Vectors(Arrays.copyOf(states, words.length() * width), width, words.positions());
        }
    }

    private float[] numbers(NDArray tensor) {
        float[] numbers = tensor.getDataType() == DataType.FLOAT32 ? tensor.toFloatArray()
            : tensor.toType(DataType.FLOAT32, true).toFloatArray();
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new BadInput("script.not-finite", file);
            }
        }
        return numbers;
    }

    @Override public void close() {
        module.close();
    }
}
