package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The exact share of each modality in every logit, W_c (I + W_r) g_m h_m (equation 7): together with the bias they sum
 * to the logits.
 *
 * @param shares C numbers for each present modality
 * @param bias the C numbers of b_c
 */
public record LogitShares(Map<Modality, float[]> shares, float[] bias) {

    public LogitShares {
        EnumMap<Modality, float[]> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(shares);
        shares = Collections.unmodifiableMap(ordered);
    }
}
