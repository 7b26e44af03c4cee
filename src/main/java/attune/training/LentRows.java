package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.variant.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A training batch whose word pieces are numbers in small tables of just the word vectors that it reads.
 *
 * @param tables K × d_m by modality, lent by the optimiser for the step
 */
record LentRows(Batch batch, Map<Modality, NDArray> tables) {

    /** Packs the lessons; everything belongs to {@code scratch}, which is closed after the step. */
    static LentRows of(NDManager scratch, List<Lesson> lessons, ModelSpec spec, AdamW optimiser) {
        List<Map<Modality, Stream>> streams = new ArrayList<>();
        lessons.forEach(lesson -> streams.add(new EnumMap<>(lesson.features().streams())));
        Map<Modality, NDArray> tables = new EnumMap<>(Modality.class);
        spec.inputs().forEach((modality, input) -> {
            if (input instanceof StreamSpec.Tokens && streams.stream().anyMatch(own -> own.containsKey(modality))) {
                List<int[]> ids = new ArrayList<>();
                for (Map<Modality, Stream> own : streams) {
                    if (own.get(modality) instanceof Stream.TokenIds tokens) {
                        Stream.TokenIds renumbered = new Stream.TokenIds(tokens.ids().clone(), tokens.positions());
                        own.put(modality, renumbered);
                        ids.add(renumbered.ids());
                    }
                }
                tables.put(modality, optimiser.table("encoder." + modality.id() + ".weight")
                    .lend(scratch, ids.toArray(int[][]::new)));
            }
        });
        List<Features> features = streams.stream().map(Features::new).toList();
        return new LentRows(
            Batch.of(scratch, features, Collections.nCopies(features.size(), Masking.NONE), spec), tables);
    }
}
