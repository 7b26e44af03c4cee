package attune.inference;

import attune.domain.AttentionMap;
import attune.domain.GateWeights;
import attune.domain.LogitShares;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Prediction;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network said of one sample and how it came to it.
 *
 * @param device where it ran: cpu or cuda:n
 * @param gates empty for a model without gates
 * @param shares empty for a model without gates
 * @param attention every layer, head and direction; rows and columns are all positions, with 0 for what is masked
 * @param positions of each modality that was read
 * @param seconds encode (0 where all was kept from before) and decide
 */
public record Forward(
    String device, Prediction prediction, Optional<GateWeights> gates, Optional<LogitShares> shares,
    List<AttentionMap> attention, Map<Modality, List<Position>> positions, Map<String, Double> seconds) {

    public Forward {
        attention = List.copyOf(attention);
        EnumMap<Modality, List<Position>> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(positions);
        positions = Collections.unmodifiableMap(ordered);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
