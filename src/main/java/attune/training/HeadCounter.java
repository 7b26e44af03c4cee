package attune.training;

import ai.djl.ndarray.NDArray;
import attune.domain.HeadReadings;
import attune.domain.Modality;
import attune.model.block.Sequence;
import attune.model.variant.AttentionWeights;
import attune.model.variant.Encoded;
import attune.model.variant.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers, batch by batch, what {@link HeadReadings} tells of every head. */
final class HeadCounter {

    private static final float LEAST = 1e-12f;

    /** The columns of a head as they grow; NaN up to where it first read anything. */
    private record Columns(List<float[]> mass, List<float[]> entropy) {
    }

    private final Map<HeadReadings.Head, Columns> columns = new LinkedHashMap<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** Takes a batch: ids in its order, what was read, and how. */
    void add(List<String> batch, Encoded encoded, Output output) {
        for (AttentionWeights place : output.attention()) {
            float[][] found = read(place, encoded.sequences());
            int heads = (int) place.weights().getShape().get(1);
            for (int head = 0; head < heads; head++) {
                int number = head;
                Columns of = columns.computeIfAbsent(
                    new HeadReadings.Head(place.stage(), place.layer(), place.direction(), head), this::fresh);
                of.mass().add(column(found[0], batch.size(), heads, number));
                of.entropy().add(column(found[1], batch.size(), heads, number));
            }
        }
        ids.addAll(batch);
        sizes.add(batch.size());
        columns.values().stream().filter(of -> of.mass().size() < sizes.size()).forEach(of -> {
            of.mass().add(nothing(batch.size()));
            of.entropy().add(nothing(batch.size()));
        });
    }

    private Columns fresh(HeadReadings.Head head) {
        Columns fresh = new Columns(new ArrayList<>(), new ArrayList<>());
        sizes.forEach(size -> {
            fresh.mass().add(nothing(size));
            fresh.entropy().add(nothing(size));
        });
        return fresh;
    }

    /** B·h masses and B·h entropies, heads of a sample side by side. */
    private static float[][] read(AttentionWeights place, Map<Modality, Sequence> sequences) {
        NDArray weights = place.weights();
        NDArray readers = sequences.get(place.direction().reader()).present().expandDims(1);
        NDArray read = sequences.get(place.direction().read()).present();
        NDArray sums = weights.sum(new int[] {3}, true);
        NDArray shares = weights.div(sums.maximum(LEAST));
        NDArray spread = shares.mul(shares.maximum(LEAST).log()).sum(new int[] {3}).neg();
        NDArray rows = readers.sum(new int[] {2}).maximum(1);
        float[] mass = sums.squeeze(3).mul(readers).sum(new int[] {2}).div(rows).toFloatArray();
        float[] entropy = spread.mul(readers).sum(new int[] {2}).div(rows).toFloatArray();
        float[] choices = read.sum(new int[] {1}).toFloatArray();
        float[] positions = readers.sum(new int[] {1, 2}).toFloatArray();
        int heads = mass.length / choices.length;
        for (int i = 0; i < mass.length; i++) {
            int sample = i / heads;
            boolean anything = choices[sample] > 0 && positions[sample] > 0;
            mass[i] = anything ? mass[i] : Float.NaN;
            entropy[i] = anything && choices[sample] > 1
                ? (float) Math.clamp(entropy[i] / Math.log(choices[sample]), 0, 1) : Float.NaN;
        }
        return new float[][] {mass, entropy};
    }

    private static float[] column(float[] all, int samples, int heads, int head) {
        float[] column = new float[samples];
        IntStream.range(0, samples).forEach(i -> column[i] = all[i * heads + head]);
        return column;
    }

    private static float[] nothing(int size) {
        float[] nothing = new float[size];
        Arrays.fill(nothing, Float.NaN);
        return nothing;
    }

    HeadReadings readings() {
        return new HeadReadings(List.copyOf(columns.keySet()), ids.toArray(String[]::new),
            columns.values().stream().map(of -> joined(of.mass())).toArray(float[][]::new),
            columns.values().stream().map(of -> joined(of.entropy())).toArray(float[][]::new));
    }

    private float[] joined(List<float[]> parts) {
        float[] whole = new float[ids.size()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
