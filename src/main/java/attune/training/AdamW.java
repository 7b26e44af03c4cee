package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import attune.model.block.Slab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), β = 0.9 and 0.999, ε = 1e-8, with the gradients scaled
 * to a largest global norm first: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
 * w ← (1 − r·decay)w − r·(√(1 − β₂ᵗ) / (1 − β₁ᵗ))·m / (√v + ε).
 *
 * <p>Slabs of parameters move in one operation each. Of a {@link WordTable} only the rows that the step read move, and their
 * moments with them. A parameter may learn at a share of the rate; one with a share of 0 stays as it is. The moments are part
 * of a checkpoint.
 */
final class AdamW implements AutoCloseable {

    static final float FIRST = 0.9f;
    static final float SECOND = 0.999f;
    static final float EPSILON = 1e-8f;
    /** The engine would cut single numbers at anything from 0. */
    private static final float UNCLIPPED = -1;

    private final NDManager manager;
    private final List<Moving> slabs = new ArrayList<>();
    private final Map<String, WordTable> tables = new LinkedHashMap<>();
    private final double decay;
    private final double clip;
    private final Map<String, Double> shares;
    private long steps;

    /** A slab with its moments and, where members differ, the share of the rate of each number. */
    private record Moving(Slab slab, float decay, NDArray mean, NDArray variance, Optional<NDArray> shares) {
    }

    /** What a step has in common for all numbers: rate, rate with the correction of both moments, scale of gradients. */
    record Pace(float rate, float corrected, float scale) {
        Pace slower(double share) {
            return new Pace((float) (rate * share), (float) (corrected * share), scale);
        }
    }

    AdamW(Parameters parameters, double decay, double clip) {
        this(parameters, decay, clip, Map.of());
    }

    /** As above; parameters of these names learn at that share of the rate. */
    AdamW(Parameters parameters, double decay, double clip, Map<String, Double> shares) {
        this.shares = shares;
        this.manager = parameters.manager().newSubManager();
        this.decay = decay;
        this.clip = clip;
        parameters.matrices().forEach(slab -> slabs.add(moving(slab, (float) decay)));
        parameters.rows().forEach(slab -> slabs.add(moving(slab, 0)));
        parameters.tables().forEach((name, table) -> tables.put(name, new WordTable(table)));
    }

    private Moving moving(Slab slab, float own) {
        Shape shape = slab.values().getShape();
        return new Moving(slab, own, manager.zeros(shape, slab.values().getDataType()),
            manager.zeros(shape, slab.values().getDataType()), shares(slab));
    }

    private Optional<NDArray> shares(Slab slab) {
        if (slab.members().stream().allMatch(member -> share(member.getName()) == 1)) {
            return Optional.empty();
        }
        float[] each = new float[(int) slab.values().size()];
        int from = 0;
        for (NDArray member : slab.members()) {
            Arrays.fill(each, from, from += (int) member.size(), (float) share(member.getName()));
        }
        return Optional.of(EngineMemory.of(manager, slab.values().getDataType(), each, each.length));
    }

    private double share(String name) {
        return shares.getOrDefault(name, 1.0);
    }

    /** The table of that name, to lend rows of for a step. */
    WordTable table(String name) {
        return tables.get(name);
    }

    /** One step on the gradients that stand in the parameters and lent rows. Gives their global norm before clipping. */
    double step(double rate) {
        try (NDManager scratch = manager.newSubManager()) {
            List<NDArray> gradients = slabs.stream().map(moving -> gradient(moving.slab(), scratch)).toList();
            double squares = 0;
            for (NDArray gradient : gradients) {
                double norm = gradient.norm().getFloat();
                squares += norm * norm;
            }
            for (WordTable table : tables.values()) {
                squares += table.takeGradient();
            }
            double norm = Math.sqrt(squares);
            if (Double.isFinite(norm)) {
                steps++;
                double correction = Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
                Pace pace = new Pace((float) rate, (float) (rate * correction),
                    (float) Math.min(1, clip / Math.max(norm, Double.MIN_NORMAL)));
                for (int i = 0; i < gradients.size(); i++) {
                    update(slabs.get(i), gradients.get(i), pace, scratch);
                }
                tables.forEach((name, table) -> table.update(pace.slower(share(name)), decay));
            }
            return norm;
        }
    }

    /** The gradients of a slab's members one after the other, as long as the slab; the members' own are emptied. */
    private static NDArray gradient(Slab slab, NDManager scratch) {
        NDList parts = new NDList();
        for (NDArray member : slab.members()) {
            NDArray gradient = member.getGradient();
            gradient.attach(scratch);
            parts.add(gradient.flatten());
        }
        long unused = slab.values().size() - slab.used();
        if (unused > 0) {
            parts.add(scratch.zeros(new Shape(unused), slab.values().getDataType()));
        }
        NDArray joined = NDArrays.concat(parts);
        slab.members().forEach(member -> {
            NDArray gradient = member.getGradient();
            gradient.attach(scratch);
            gradient.subi(gradient);
        });
        return joined;
    }

    private static void update(Moving moving, NDArray gradient, Pace pace, NDManager scratch) {
        NDArray weights = moving.slab().values();
        NDArray before = moving.shares().map(shares -> weights.duplicate()).orElse(weights);
        NDList inputs = new NDList(weights, gradient, moving.mean(), moving.variance());
        weights.getNDArrayInternal().adamUpdate(inputs, new NDList(weights), pace.rate(), pace.corrected(), moving.decay(),
            pace.scale(), UNCLIPPED, FIRST, SECOND, EPSILON, false, true);
        moving.shares().ifPresent(shares -> {
            before.attach(scratch);
            weights.subi(before).muli(shares).addi(before);
        });
    }

    long steps() {
        return steps;
    }

    /** Writes the tables back into the network, which does not see them change in between. */
    void settle() {
        tables.values().forEach(WordTable::settle);
    }

    /** The moments by name, as they stand; those of tables are copies that {@code owner} owns. */
    Map<String, NDArray> moments(NDManager owner) {
        Map<String, NDArray> moments = new LinkedHashMap<>();
        for (int i = 0; i < slabs.size(); i++) {
            moments.put("mean." + i, slabs.get(i).mean());
            moments.put("variance." + i, slabs.get(i).variance());
        }
        tables.forEach((name, table) -> {
            moments.put("mean." + name, table.mean(owner));
            moments.put("variance." + name, table.variance(owner));
        });
        return moments;
    }

    /** Goes on from a checkpoint; the parameters are restored already. */
    void restore(Map<String, NDArray> saved, long atStep) {
        for (int i = 0; i < slabs.size(); i++) {
            saved.get("mean." + i).copyTo(slabs.get(i).mean());
            saved.get("variance." + i).copyTo(slabs.get(i).variance());
        }
        tables.forEach((name, table) -> table.restore(saved.get("mean." + name), saved.get("variance." + name)));
        steps = atStep;
    }

    @Override public void close() {
        manager.close();
    }
}
