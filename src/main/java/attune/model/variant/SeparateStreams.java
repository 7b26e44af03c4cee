package attune.model.variant;

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

/** Each modality through L encoder layers of its own (equation 2), without a look at the others. */
final class SeparateStreams implements Meeting {

    private final Map<Modality, List<EncoderLayer>> layers = new EnumMap<>(Modality.class);

    SeparateStreams(Parameters parameters, ModelSpec spec, Dropout dropout) {
        for (Modality modality : spec.inputs().keySet()) {
            layers.put(modality, layers(parameters.in("self." + modality.id()), spec.size(), dropout));
        }
    }

    static List<EncoderLayer> layers(Parameters parameters, ModelSpec.Size size, Dropout dropout) {
        List<EncoderLayer> layers = new ArrayList<>();
        for (int i = 0; i < size.layers(); i++) {
            layers.add(new EncoderLayer(parameters.in(i), size.width(), size.heads(), size.feedForward(), dropout));
        }
        return layers;
    }

    @Override public Met alone(Map<Modality, Sequence> sequences, Pass pass) {
        Map<Modality, Sequence> after = new EnumMap<>(Modality.class);
        List<AttentionWeights> attention = new ArrayList<>();
        sequences.forEach((modality, sequence) -> {
            AttentionMask mask = AttentionMask.between(sequence.present(), sequence.present());
            Direction self = new Direction(modality, modality);
            Sequence current = sequence;
            for (int i = 0; i < layers.get(modality).size(); i++) {
                Attended attended = layers.get(modality).get(i).forward(current.values(), mask, pass);
                attention.add(AttentionWeights.of(self, Stage.SELF, i, attended));
                current = current.with(attended.output());
            }
            after.put(modality, current);
        });
        return new Met(after, attention);
    }

    @Override public Met together(Map<Modality, Sequence> sequences, Pass pass) {
        return new Met(sequences, List.of());
    }
}
