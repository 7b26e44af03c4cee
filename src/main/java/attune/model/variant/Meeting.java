package attune.model.variant;

import attune.domain.Modality;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import java.util.List;
import java.util.Map;

/** How the modalities go through the encoder layers and meet, from H⁰ to what is pooled (equations 2 and 3). */
interface Meeting {

    /** The sequences after it, and every attention on the way. */
    record Met(Map<Modality, Sequence> sequences, List<AttentionWeights> attention) {
    }

    /** What each modality goes through by itself: B × n × d each to the same. */
    Met alone(Map<Modality, Sequence> sequences, Pass pass);

    /** What they then go through together; the attention is that of this part. */
    Met together(Map<Modality, Sequence> sequences, Pass pass);
}
