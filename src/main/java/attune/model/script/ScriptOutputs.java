package attune.model.script;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Result;
import attune.domain.Stream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a TorchScript network gave back, by the names of its manifest, taken out of the engine's memory; what is not what the
 * manifest says is refused.
 */
public final class ScriptOutputs {

    private static final float ROUNDING = 1e-3f;

    private final ScriptSpec spec;
    private final Path file;
    private final NDList back;
    private final Map<Modality, List<Position>> positions;

    /** Positions are those of the modalities that were read. */
    public ScriptOutputs(ScriptSpec spec, Path file, NDList back, Map<Modality, List<Position>> positions) {
        this.spec = spec;
        this.file = file;
        this.back = back;
        this.positions = positions;
        if (back.size() != spec.results().size()) {
            throw new BadInput("script.results", file, back.size(), spec.results().size());
        }
    }

    /** The first tensor of a kind; empty where none comes back. */
    public Optional<NDArray> first(Class<? extends Result> kind) {
        for (int i = 0; i < back.size(); i++) {
            if (kind.isInstance(spec.results().get(i))) {
                return Optional.of(back.get(i));
            }
        }
        return Optional.empty();
    }

    /** The numbers of a tensor of so many. */
    public float[] numbers(NDArray tensor, int expected, String name) {
        if (tensor.size() != expected) {
            throw new BadInput("script.shape", file, tensor.size(), name, expected);
        }
        return tensor.getDataType() == DataType.FLOAT32 ? tensor.toFloatArray()
            : tensor.toType(DataType.FLOAT32, true).toFloatArray();
    }

    /** As above, where none may be infinite or no number. */
    public float[] finite(NDArray tensor, int expected, String name) {
        float[] numbers = numbers(tensor, expected, name);
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new BadInput("script.not-finite", file, name);
            }
        }
        return numbers;
    }

    /** How many positions of a modality the network was given, padding among them. */
    public int given(Modality modality) {
        return switch (spec.lengths()) {
            case LONGEST -> spec.inputs().get(modality).longest();
            case ANY -> positions.get(modality).size();
        };
    }

    /** Every layer and head between modalities that were read. */
    public List<AttentionMap> attention() {
        List<AttentionMap> maps = new ArrayList<>();
        for (int i = 0; i < back.size(); i++) {
            if (spec.results().get(i) instanceof Result.Attention attention
                && positions.containsKey(attention.direction().reader())
                && positions.containsKey(attention.direction().read())) {
                heads(attention, back.get(i), maps);
            }
        }
        return maps;
    }

    private void heads(Result.Attention attention, NDArray tensor, List<AttentionMap> maps) {
        List<Position> rows = positions.get(attention.direction().reader());
        List<Position> columns = positions.get(attention.direction().read());
        int down = given(attention.direction().reader());
        int across = given(attention.direction().read());
        long[] shape = tensor.getShape().getShape();
        String name = "attention " + attention.direction().id();
        if (shape.length < 2 || shape[shape.length - 2] != down || shape[shape.length - 1] != across) {
            throw new BadInput("script.shape", file, said(shape), name, "1 × h × " + down + " × " + across);
        }
        int heads = shape.length < 3 ? 1 : Math.toIntExact(shape[shape.length - 3]);
        float[] all = numbers(tensor, heads * down * across, name);
        AttentionMap.Stage stage = spec.encodes() ? AttentionMap.Stage.ENCODER : attention.stage();
        for (int head = 0; head < heads; head++) {
            float[] weights = new float[rows.size() * columns.size()];
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(all, (head * down + row) * across, weights, row * columns.size(), columns.size());
            }
            shares(weights, attention.direction());
            maps.add(new AttentionMap(attention.direction(), stage, attention.layer(), head, rows, columns, weights));
        }
    }

    /** Scores before the softmax, or no numbers at all, cannot be drawn as shares. */
    private void shares(float[] weights, Direction direction) {
        for (float weight : weights) {
            if (!(weight >= -ROUNDING && weight <= 1 + ROUNDING)) {
                throw new BadInput("script.no-shares", file, direction.id());
            }
        }
    }

    /** What a text encoder made of the pieces: n × d. */
    Stream.Vectors hidden() {
        NDArray tensor = first(Result.Hidden.class).orElseThrow();
        int down = given(Modality.TEXT);
        long[] shape = tensor.getShape().getShape();
        if (shape.length < 2 || shape[shape.length - 2] != down || shape[shape.length - 1] < 1) {
            throw new BadInput("script.shape", file, said(shape), "hidden", "1 × " + down + " × d");
        }
        int width = Math.toIntExact(shape[shape.length - 1]);
        List<Position> pieces = positions.get(Modality.TEXT);
        return new Stream.Vectors(Arrays.copyOf(finite(tensor, down * width, "hidden"), pieces.size() * width), width, pieces);
    }

    private static String said(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }
}
