package attune.model.variant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.model.block.ConcatenationFusion;
import attune.model.block.ConstantGates;
import attune.model.block.Decision;
import attune.model.block.Dropout;
import attune.model.block.Fusing;
import attune.model.block.GatedFusion;
import attune.model.block.MaskedMean;
import attune.model.block.Parameters;
import attune.model.block.Pass;
import attune.model.block.Pooled;
import attune.model.block.PooledFusion;
import attune.model.block.RegionEncoder;
import attune.model.block.ResidualProjection;
import attune.model.block.SegmentEncoder;
import attune.model.block.Sequence;
import attune.model.block.SharedSpace;
import attune.model.block.StatisticsEncoder;
import attune.model.block.StreamEncoder;
import attune.model.block.TokenEmbedding;
import attune.model.block.VectorInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network of a specification: {@link #encode} makes X^(m) of what comes in, {@link #decide} is equations 1 to 7.
 * Both leave their results with the manager of the batch. Not for two threads at a time.
 */
public final class Network {

    private final ModelSpec spec;
    private final Parameters parameters;
    private final Map<Modality, StreamEncoder> encoders = new EnumMap<>(Modality.class);
    private final Map<Modality, SharedSpace> shared = new EnumMap<>(Modality.class);
    private final Dropout dropout;
    private final Meeting meeting;
    private final MaskedMean pooling;
    private final Fusing fusion;
    private final Decision decision;
    private final TrainingLoss loss;

    private Network(ModelSpec spec, Parameters parameters) {
        this.spec = spec;
        this.parameters = parameters;
        int width = spec.size().width();
        spec.inputs().forEach((modality, input) -> {
            StreamEncoder encoder = encoder(parameters.in("encoder." + modality.id()), input, width);
            encoders.put(modality, encoder);
            shared.put(modality, new SharedSpace(parameters.in("shared." + modality.id()), encoder.width(), width));
        });
        dropout = new Dropout(parameters, spec.dropout());
        meeting = switch (spec.interaction()) {
            case ModelSpec.Interaction.None() -> new SeparateStreams(parameters, spec, dropout);
            case ModelSpec.Interaction.Joined() -> new JoinedStream(parameters.in("joined"), spec, dropout);
            case ModelSpec.Interaction.CrossModal(int rounds) -> new CrossModalStreams(parameters, spec, rounds, dropout);
        };
        pooling = new MaskedMean(parameters);
        fusion = switch (spec.fusion()) {
            case POOLED -> new PooledFusion(width);
            case CONCATENATION -> new ConcatenationFusion(parameters.in("fusion"), spec.inputs().keySet(), width);
            case GATED -> new GatedFusion(parameters.in("fusion.gate"), spec.inputs().size(), width);
            case CONSTANT_GATES -> new ConstantGates(width);
        };
        Optional<ResidualProjection> residual = switch (spec.residual()) {
            case NONE -> Optional.empty();
            case LINEAR -> Optional.of(new ResidualProjection(parameters.in("residual"), fusion.width()));
        };
        decision = new Decision(parameters.in("decision"), residual, fusion.width(), spec.classes());
        loss = TrainingLoss.of(spec, parameters, fusion.width());
    }

    /**
     * Builds a network with fresh weights.
     *
     * @param manager owns the parameters; its device is the network's
     * @param seed gives the same start every time
     */
    public static Network of(ModelSpec spec, NDManager manager, long seed) {
        return of(spec, manager, DataType.FLOAT32, seed);
    }

    /** As above, at a precision of choice: double for checks against exact figures. */
    public static Network of(ModelSpec spec, NDManager manager, DataType type, long seed) {
        return new Network(spec, Parameters.of(manager, type, seed));
    }

    public ModelSpec spec() {
        return spec;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The loss that the specification trains by (equation 8). */
    public TrainingLoss loss() {
        return loss;
    }

    /** Equation 1's X^(m), position by position: no position knows of another, none of the masking. */
    public Encoded encode(Batch batch) {
        return encode(batch, Map.of());
    }

    /**
     * As above, with other tables of word vectors in place of the network's: the few rows that a training step reads, which
     * the ids of the batch then refer to.
     *
     * @param tables K × d_m by modality
     */
    public Encoded encode(Batch batch, Map<Modality, NDArray> tables) {
        Map<Modality, Sequence> sequences = new EnumMap<>(Modality.class);
        batch.streams().forEach((modality, packed) -> {
            NDArray rows = rows(modality, packed, tables);
            NDArray values = packed.places().map(places -> placed(rows, places)).orElse(rows);
            sequences.put(modality, new Sequence(values, packed.present()));
        });
        return new Encoded(batch.size(), sequences);
    }

    private NDArray rows(Modality modality, PackedStream packed, Map<Modality, NDArray> tables) {
        if (tables.containsKey(modality)) {
            return TokenEmbedding.rows(packed.inputs(), tables.get(modality));
        }
        return switch (packed.state()) {
            case RAW -> encoders.get(modality).forward(packed.inputs());
            case ENCODED -> packed.inputs();
        };
    }

    /** K × d_m rows to B × n × d_m, with zeros at the place K. */
    private static NDArray placed(NDArray rows, NDArray places) {
        NDArray padding = rows.getManager().zeros(new Shape(1, rows.getShape().get(1)), rows.getDataType());
        return TokenEmbedding.rows(places, NDArrays.concat(new NDList(rows, padding), 0));
    }

    /** Draws the dropout of the next pass from here on; the same seed drops the same. */
    public void seedDropout(long seed) {
        dropout.seed(seed);
    }

    /** Equations 1 to 7. Every sample has something present. */
    public Output decide(Encoded encoded, Pass pass) {
        return decide(alone(encoded, pass), pass);
    }

    /**
     * What each modality is by itself, before it meets another (equations 1 and 2), with the attention on the way. Where all
     * modalities go through one encoder that is H⁰.
     */
    public Alone alone(Encoded encoded, Pass pass) {
        return alone(encoded.size(), start(encoded, pass), pass);
    }

    /** As above, of B samples from H⁰ on, whose rows know their places: those of absent positions may be left out. */
    public Alone alone(int size, Map<Modality, Sequence> start, Pass pass) {
        Meeting.Met met = meeting.alone(start, pass);
        return new Alone(size, met.sequences(), met.attention());
    }

    /** H⁰ of each modality (equation 1): B × n × d. */
    public Map<Modality, Sequence> start(Encoded encoded, Pass pass) {
        Map<Modality, Sequence> projected = new EnumMap<>(Modality.class);
        encoded.sequences().forEach((modality, sequence) -> {
            Sequence start = shared.get(modality).forward(sequence);
            projected.put(modality, start.with(dropout.forward(start.values(), pass)));
        });
        return projected;
    }

    /** What follows: equations 3 to 7. */
    public Output decide(Alone alone, Pass pass) {
        Meeting.Met met = meeting.together(alone.sequences(), pass);
        List<AttentionWeights> attention = new ArrayList<>(alone.attention());
        attention.addAll(met.attention());
        Pooled pooled = pool(met.sequences(), alone.size());
        Fusing.Fused fused = fusion.forward(pooled);
        NDArray entering = decision.entering(fused.vector());
        return new Output(decision.logits(entering), entering, pooled, fused.gates(), attention);
    }

    /** The exact share of each modality in each logit, B × M × C, without the bias; empty where there are no gates. */
    public Optional<NDArray> shares(Output output) {
        return output.gates().map(gates -> decision.shares(Fusing.gated(output.pooled(), gates)));
    }

    /**
     * What the pooled vector of each modality would decide with the whole gate, B × M × C (equations 6 and 7 on h_m); empty where
     * there are no gates.
     */
    public Optional<NDArray> decidedByEach(Output output) {
        return output.gates().map(gates -> decision.each(NDArrays.stack(new NDList(output.pooled().vectors().values()), 1)));
    }

    /** b_c, the part of the logits that is no modality's share. */
    public float[] bias() {
        return parameters.byName().get("decision.bias").toFloatArray();
    }

    private Pooled pool(Map<Modality, Sequence> sequences, int size) {
        NDManager manager = sequences.values().iterator().next().values().getManager();
        Map<Modality, NDArray> vectors = new EnumMap<>(Modality.class);
        NDList counts = new NDList();
        NDList present = new NDList();
        for (Modality modality : spec.inputs().keySet()) {
            Sequence sequence = sequences.get(modality);
            if (sequence == null) {
                vectors.put(modality, manager.zeros(new Shape(size, spec.size().width()), parameters.type()));
                counts.add(manager.zeros(new Shape(size, 1), parameters.type()));
                present.add(counts.getLast());
            } else {
                vectors.put(modality, forAll(pooling.forward(sequence), size));
                counts.add(forAll(sequence.present().sum(new int[] {1}, true), size));
                present.add(forAll(sequence.anything(), size));
            }
        }
        return new Pooled(vectors, NDArrays.concat(counts, 1), NDArrays.concat(present, 1));
    }

    /** What is the same in all samples, once for each of them. */
    private static NDArray forAll(NDArray rows, int size) {
        return rows.getShape().get(0) == size ? rows : rows.broadcast(size, rows.getShape().get(1));
    }

    private static StreamEncoder encoder(Parameters parameters, StreamSpec input, int width) {
        return switch (input) {
            case StreamSpec.Tokens tokens -> new TokenEmbedding(parameters, tokens.size(), width);
            case StreamSpec.Regions regions -> new RegionEncoder(parameters, regions.side(), width);
            case StreamSpec.LogMel mel -> switch (mel.ear()) {
                case CONVOLUTION -> new SegmentEncoder(parameters, mel.bands(), mel.segmentFrames(), width);
                case STATISTICS -> new StatisticsEncoder(parameters, mel.bands(), mel.segmentFrames(), width);
            };
            case StreamSpec.Hidden hidden -> new VectorInput(hidden.width());
            case StreamSpec.Rows rows -> new VectorInput(rows.width());
        };
    }
}
