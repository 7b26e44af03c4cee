package attune.inference;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.ScriptSpec;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.feature.BoundedCache;
import attune.feature.SameObject;
import attune.job.Progress;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import attune.model.script.ScriptEncoder;
import attune.model.variant.Batch;
import attune.model.variant.Encoded;
import attune.model.variant.Network;
import attune.model.variant.Output;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model with its weights on a device. Encoder outputs are kept as plain numbers, stream by stream: asking again with
 * another masking decides anew and encodes nothing, an edit of one modality encodes that modality alone. For one thread
 * at a time. What it holds of the engine's memory are the weights, until it is closed.
 */
public final class InferenceSession implements Lender, ModelSession {

    private static final long MOST_KEPT = 64L << 20;
    private static final double NANO = 1e-9;

    private final Device device;
    private final NDManager manager;
    private final Network network;
    private final Optional<ScriptEncoder> words;
    private final BoundedCache<SameObject, float[]> encoded = new BoundedCache<>(MOST_KEPT, rows -> 4L * rows.length);
    private final BoundedCache<SameObject, List<AttentionMap>> attended = new BoundedCache<>(
        MOST_KEPT, maps -> maps.stream().mapToLong(map -> 4L * map.weights().length).sum());

    private InferenceSession(Device device, NDManager manager, Network network, Optional<ScriptEncoder> words) {
        this.device = device;
        this.manager = manager;
        this.network = network;
        this.words = words;
    }

    /**
     * Loads the engine, where that was not done yet, the weights, and the text encoder that was made elsewhere, where the model
     * reads through one.
     *
     * @param device auto, cpu or cuda:n
     * @throws BadInput if the device is not there or the files do not fit
     */
    public static InferenceSession open(ModelFolder model, String device, Progress progress) {
        return open(model.spec(), model.weights(), model.textEncoder(), device, progress);
    }

    /**
     * Loads the engine, where that was not done yet, and the weights.
     *
     * @param weights safetensors file of exactly the specification's parameters
     * @param device auto, cpu or cuda:n
     * @throws BadInput if the device is not there or the weights do not fit
     */
    public static InferenceSession open(ModelSpec spec, Path weights, String device, Progress progress) {
        return open(spec, weights, Optional.empty(), device, progress);
    }

    private static InferenceSession open(
        ModelSpec spec, Path weights, Optional<ModelFolder> textEncoder, String device, Progress progress) {
        progress.at(0, "");
        Device chosen = Devices.of(device);
        progress.at(0.5, "");
        NDManager manager = NDManager.newBaseManager(chosen);
        boolean opened = false;
        try {
            Network network = Network.of(spec, manager, 0);
            Safetensors.load(weights, network.parameters());
            Optional<ScriptEncoder> words = words(textEncoder, chosen);
            opened = true;
            progress.at(1, "");
            return new InferenceSession(chosen, manager, network, words);
        } finally {
            if (!opened) {
                manager.close();
            }
        }
    }

    /**
     * The network of a model with fresh random weights, texts read as the model does, against which explanations are held:
     * what they still see is not what was learned.
     */
    public static InferenceSession untrained(ModelFolder model, long seed, String device) {
        Device chosen = Devices.of(device);
        NDManager manager = NDManager.newBaseManager(chosen);
        return new InferenceSession(chosen, manager, Network.of(model.spec(), manager, seed), words(model.textEncoder(), chosen));
    }

    private static Optional<ScriptEncoder> words(Optional<ModelFolder> textEncoder, Device device) {
        return textEncoder.map(folder -> ScriptEncoder.load((ScriptSpec) folder.terms(), folder.weights(), device));
    }

    @Override public String device() {
        return Devices.name(device);
    }

    /**
     * Reads one sample. The same stream objects given again are not encoded again.
     *
     * @throws BadInput if nothing is present that the masking leaves on
     */
    @Override public Forward read(Features features, Masking masking) {
        ModelSpec spec = network.spec();
        Map<Modality, Stream> streams = Batch.readable(features, masking, spec);
        long start = System.nanoTime();
        Map<Modality, float[]> rows = new EnumMap<>(Modality.class);
        List<AttentionMap> attention = new ArrayList<>();
        streams.forEach((modality, stream) -> {
            rows.put(modality, rows(modality, stream));
            attention.addAll(attended(modality, stream));
        });
        long encodedAt = System.nanoTime();
        try (NDManager call = manager.newSubManager()) {
            Map<Modality, Sequence> sequences = new EnumMap<>(Modality.class);
            Map<Modality, List<Position>> positions = new EnumMap<>(Modality.class);
            streams.forEach((modality, stream) -> {
                sequences.put(modality, sequence(call, rows.get(modality), modality, stream.length(), masking));
                positions.put(modality, stream.positions());
            });
            Output output = network.decide(new Encoded(1, sequences), Pass.READ);
            OutputRecords records = new OutputRecords(network, output, positions);
            Prediction prediction = records.prediction();
            attention.addAll(records.attention());
            Map<String, Double> seconds = new LinkedHashMap<>();
            seconds.put("encode", (encodedAt - start) * NANO);
            seconds.put("decide", (System.nanoTime() - encodedAt) * NANO);
            return new Forward(
                device(), prediction, records.gates(), records.shares(), attention, positions, seconds);
        }
    }

    @Override public <T> T lend(Function<Loan, T> use) {
        try (NDManager call = manager.newSubManager()) {
            return use.apply(new Loan(network, call, this::rows));
        }
    }

    private float[] rows(Modality modality, Stream stream) {
        return encoded.get(new SameObject(stream), () -> encode(modality, stream));
    }

    /** X^(m) of one stream: n × d_m numbers, row after row. */
    private float[] encode(Modality modality, Stream stream) {
        if (stream instanceof Stream.TokenIds tokens && network.spec().inputs().get(modality) instanceof StreamSpec.Hidden) {
            ScriptEncoder.Read read = words.orElseThrow().read(tokens);
            attended.get(new SameObject(stream), read::attention);
            return read.states().values();
        }
        try (NDManager call = manager.newSubManager()) {
            Batch batch = Batch.of(call, new Features(Map.of(modality, stream)), network.spec());
            return network.encode(batch).sequences().get(modality).values().toFloatArray();
        }
    }

    /** How a text encoder that was made elsewhere reads its pieces, kept as it encodes; nothing of a stream that has none. */
    private List<AttentionMap> attended(Modality modality, Stream stream) {
        if (stream instanceof Stream.TokenIds tokens && network.spec().inputs().get(modality) instanceof StreamSpec.Hidden) {
            return attended.get(new SameObject(stream), () -> words.orElseThrow().read(tokens).attention());
        }
        return List.of();
    }

    private static Sequence sequence(NDManager call, float[] rows, Modality modality, int length, Masking masking) {
        float[] present = new float[length];
        for (int p = 0; p < length; p++) {
            present[p] = masking.reads(modality, p) ? 1 : 0;
        }
        NDArray values = EngineMemory.of(call, DataType.FLOAT32, rows, 1, length, rows.length / length);
        return new Sequence(values, EngineMemory.of(call, DataType.FLOAT32, present, 1, length));
    }

    /** How many arrays of the engine are held: the same before and after a reading. */
    int heldArrays() {
        return manager.getManagedArrays().size();
    }

    @Override public void close() {
        words.ifPresent(ScriptEncoder::close);
        manager.close();
    }
}
