package attune.inference;

import ai.djl.ndarray.NDArray;
import attune.domain.AttentionMap;
import attune.domain.GateWeights;
import attune.domain.LogitShares;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.model.variant.AttentionWeights;
import attune.model.variant.Network;
import attune.model.variant.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** Takes the output of a network for one sample out of the engine's memory, into plain records. */
final class OutputRecords {

    private final Network network;
    private final Output output;
    private final Map<Modality, List<Position>> positions;

    /** Positions are those of the modalities that were read. */
    OutputRecords(Network network, Output output, Map<Modality, List<Position>> positions) {
        this.network = network;
        this.output = output;
        this.positions = positions;
    }

    Prediction prediction() {
        return Prediction.of(network.spec().labels(), output.logits().toFloatArray(), network.spec().temperature());
    }

    Optional<GateWeights> gates() {
        return output.gates().map(gates -> {
            float[] all = gates.toFloatArray();
            Map<Modality, Float> present = new EnumMap<>(Modality.class);
            eachRead((modality, column) -> present.put(modality, all[column]));
            return new GateWeights(present);
        });
    }

    Optional<LogitShares> shares() {
        return network.shares(output).map(shares -> {
            ModelSpec spec = network.spec();
            float[] all = shares.toFloatArray();
            Map<Modality, float[]> present = new EnumMap<>(Modality.class);
            eachRead((modality, column) -> present.put(modality,
                Arrays.copyOfRange(all, column * spec.classes(), (column + 1) * spec.classes())));
            return new LogitShares(present, network.bias());
        });
    }

    List<AttentionMap> attention() {
        List<AttentionMap> maps = new ArrayList<>();
        for (AttentionWeights place : output.attention()) {
            List<Position> rows = positions.get(place.direction().reader());
            List<Position> columns = positions.get(place.direction().read());
            NDArray weights = place.weights();
            float[] all = weights.toFloatArray();
            int each = rows.size() * columns.size();
            for (int head = 0; head < weights.getShape().get(1); head++) {
                maps.add(new AttentionMap(place.direction(), place.stage(), place.layer(), head, rows, columns,
                    Arrays.copyOfRange(all, head * each, (head + 1) * each)));
            }
        }
        return maps;
    }

    /** Visits the modalities that were read, each with its column among those of the model. */
    private void eachRead(ObjIntConsumer<Modality> visit) {
        int column = 0;
        for (Modality modality : network.spec().inputs().keySet()) {
            if (positions.containsKey(modality)) {
                visit.accept(modality, column);
            }
            column++;
        }
    }
}
