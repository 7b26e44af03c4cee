package attune.model.script;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Argument;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.block.EngineMemory;
import java.util.Arrays;
import java.util.Map;

/**
 * The tensors that a TorchScript network is given for one sample ({@link ScriptSpec.Part} has their shapes). What is absent or
 * padding is zeros that the mask hides.
 *
 * @param streams what of the sample may be read
 */
public record ScriptArguments(ScriptSpec spec, Map<Modality, Stream> streams, Masking masking) {

    /** As {@code manager}'s, in the order of the specification. */
    public NDList in(NDManager manager) {
        NDList list = new NDList();
        for (Argument argument : spec.arguments()) {
            list.add(tensor(manager, argument));
        }
        return list;
    }

    private NDArray tensor(NDManager manager, Argument argument) {
        Modality modality = argument.modality();
        int n = length(modality);
        return switch (argument.part()) {
            case MASK -> EngineMemory.of(manager, mask(modality, n), 1, n);
            case TYPES -> EngineMemory.of(manager, new long[n], 1, n);
            case VALUES -> values(manager, modality, n);
        };
    }

    private int length(Modality modality) {
        return switch (spec.lengths()) {
            case LONGEST -> spec.inputs().get(modality).longest();
            case ANY -> streams.containsKey(modality) ? streams.get(modality).length() : 1;
        };
    }

    private long[] mask(Modality modality, int n) {
        long[] mask = new long[n];
        int length = streams.containsKey(modality) ? streams.get(modality).length() : 0;
        for (int p = 0; p < length; p++) {
            mask[p] = masking.reads(modality, p) ? 1 : 0;
        }
        return mask;
    }

    private NDArray values(NDManager manager, Modality modality, int n) {
        Stream stream = streams.get(modality);
        return switch (spec.inputs().get(modality)) {
            case StreamSpec.Tokens tokens -> {
                long[] ids = new long[n];
                if (stream instanceof Stream.TokenIds given) {
                    Arrays.setAll(ids, p -> p < given.ids().length ? given.ids()[p] : 0);
                }
                yield EngineMemory.of(manager, ids, 1, n);
            }
            case StreamSpec.Hidden hidden -> throw new IllegalStateException("hidden states come out of a script");
            case StreamSpec.Regions regions -> floats(manager,
                stream instanceof Stream.RegionPixels given ? given.values() : new float[0],
                1, n, 3, regions.side(), regions.side());
            case StreamSpec.LogMel mel -> floats(manager,
                stream instanceof Stream.LogMelSegments given ? standardised(given.values(), mel) : new float[0],
                1, n, mel.bands(), mel.segmentFrames());
            case StreamSpec.Rows rows -> floats(manager,
                stream instanceof Stream.Vectors given ? standardised(given.values(), rows) : new float[0],
                1, n, rows.width());
        };
    }

    private static float[] standardised(float[] values, StreamSpec.LogMel mel) {
        float[] standard = new float[values.length];
        for (int i = 0; i < standard.length; i++) {
            standard[i] = (float) ((values[i] - mel.mean()) / mel.deviation());
        }
        return standard;
    }

    private static float[] standardised(float[] values, StreamSpec.Rows rows) {
        float[] standard = values.clone();
        rows.standardise(standard, 0, standard.length);
        return standard;
    }

    private static NDArray floats(NDManager manager, float[] values, long... shape) {
        int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return EngineMemory.of(manager, DataType.FLOAT32, Arrays.copyOf(values, size), shape);
    }
}
