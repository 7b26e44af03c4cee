package attune.model.variant;

import attune.domain.AttentionMap.Stage;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.model.block.CrossModalRound;
import attune.model.block.Dropout;
import attune.model.block.Parameters;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each modality through its own encoder layers, then R rounds in which each reads the others (equations 2 and 3). */
final class CrossModalStreams implements Meeting {

    private final SeparateStreams separate;
    private final List<CrossModalRound> rounds = new ArrayList<>();

    CrossModalStreams(Parameters parameters, ModelSpec spec, int count, Dropout dropout) {
        separate = new SeparateStreams(parameters, spec, dropout);
        ModelSpec.Size size = spec.size();
        for (int i = 0; i < count; i++) {
            rounds.add(new CrossModalRound(parameters.in("cross." + i), spec.inputs().keySet(),
                size.width(), size.heads(), size.feedForward(), dropout));
        }
    }

    @Override public Met alone(Map<Modality, Sequence> sequences, Pass pass) {
        return separate.alone(sequences, pass);
    }

    @Override public Met together(Map<Modality, Sequence> sequences, Pass pass) {
        Map<Modality, Sequence> current = sequences;
        List<AttentionWeights> attention = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            int round = i;
            CrossModalRound.Result result = rounds.get(i).forward(current, pass);
            result.read().forEach((direction, attended) ->
                attention.add(AttentionWeights.of(direction, Stage.CROSS, round, attended)));
            current = result.sequences();
        }
        return new Met(current, attention);
    }
}
