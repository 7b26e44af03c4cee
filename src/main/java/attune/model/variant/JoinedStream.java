package attune.model.variant;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.model.block.Attended;
import attune.model.block.AttentionMask;
import attune.model.block.Dropout;
import attune.model.block.EncoderLayer;
import attune.model.block.Parameters;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All modalities as one sequence, a learned vector added to each, through L encoder layers together. Sequence and
 * attention are cut back into modalities and directions. Parameters: {@code joined.modality.<modality>} (d), layers.
 */
final class JoinedStream implements Meeting {

    /** Where a modality stands in the joined sequence. */
    private record Stretch(int from, int to) {
    }

    private final Map<Modality, NDArray> kinds = new EnumMap<>(Modality.class);
    private final List<EncoderLayer> layers;

    JoinedStream(Parameters parameters, ModelSpec spec, Dropout dropout) {
        for (Modality modality : spec.inputs().keySet()) {
            kinds.put(modality, parameters.normal("modality." + modality.id(), 0.02, spec.size().width()));
        }
        layers = SeparateStreams.layers(parameters, spec.size(), dropout);
    }

    @Override public Met alone(Map<Modality, Sequence> sequences, Pass pass) {
        return new Met(sequences, List.of());
    }

    @Override public Met together(Map<Modality, Sequence> sequences, Pass pass) {
        Map<Modality, Stretch> stretches = new EnumMap<>(Modality.class);
        NDList values = new NDList();
        NDList present = new NDList();
        int length = 0;
        long samples = sequences.values().stream().mapToLong(each -> each.values().getShape().get(0)).max().orElseThrow();
        for (Map.Entry<Modality, Sequence> entry : sequences.entrySet()) {
            NDArray own = entry.getValue().values().add(kinds.get(entry.getKey()));
            values.add(own.broadcast(samples, own.getShape().get(1), own.getShape().get(2)));
            present.add(entry.getValue().present().broadcast(samples, own.getShape().get(1)));
            stretches.put(entry.getKey(), new Stretch(length, length + entry.getValue().length()));
            length += entry.getValue().length();
        }
        Sequence joined = new Sequence(NDArrays.concat(values, 1), NDArrays.concat(present, 1));
        AttentionMask mask = AttentionMask.between(joined.present(), joined.present());
        List<AttentionWeights> attention = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Attended attended = layers.get(i).forward(joined.values(), mask, pass);
            joined = joined.with(attended.output());
            cut(attended, stretches, i, attention);
        }
        Map<Modality, Sequence> after = new EnumMap<>(Modality.class);
        for (Map.Entry<Modality, Stretch> entry : stretches.entrySet()) {
            Stretch stretch = entry.getValue();
            NDArray part = joined.values().get(new NDIndex(":, {}:{}", stretch.from(), stretch.to()));
            after.put(entry.getKey(), sequences.get(entry.getKey()).with(part));
        }
        return new Met(after, attention);
    }

    private static void cut(
        Attended attended, Map<Modality, Stretch> stretches, int layer, List<AttentionWeights> attention) {
        stretches.forEach((reader, rows) -> stretches.forEach((read, columns) -> {
            NDIndex block = new NDIndex(":, :, {}:{}, {}:{}", rows.from(), rows.to(), columns.from(), columns.to());
            attention.add(new AttentionWeights(new Direction(reader, read), Stage.JOINED, layer,
                attended.weights().get(block), attended.offset().map(offset -> () -> offset.getGradient().get(block))));
        }));
    }
}
