package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.model.block.CrossEntropy;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.block.Sequence;
import attune.model.variant.Alone;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.model.variant.Output;
import attune.training.ComposedClip.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The network's own loss on composed clips, where text is frozen up to where the modalities meet: what it is by itself is
 * computed once. Vision and sound go from the vectors of frozen encoders through layers of their own, which learn.
 *
 * <p>It is known which streams of a composed clip tell, and what. Where the network has gates, two terms are added to the loss,
 * since equation 8 alone leaves gates that show nothing: twice the mean −log of what they give to the streams that tell; and
 * half the cross-entropy of what each pooled vector decides by itself, which is to be its own stream's label, or every class
 * alike where it is noise.
 */
final class ComposedObjective implements Objective {

    private static final int SIZE = 32;
    private static final int TOGETHER = 64;
    private static final double GATES = 2;
    private static final double OWN = 0.5;
    private static final float SMALLEST = 1e-4f;
    private static final Set<Modality> FROZEN = Set.of(Modality.TEXT);

    private final ClipComposer composer;
    private final int batches;
    private final long seed;
    private final int width;
    private final Map<Told, float[]> alone = new IdentityHashMap<>();

    /** Computes what every sentence is by itself in this network. */
    ComposedObjective(ClipComposer composer, Network network, int batches, long seed) {
        this.composer = composer;
        this.batches = batches;
        this.seed = seed;
        width = network.spec().size().width();
        network.spec().inputs().keySet().stream().filter(FROZEN::contains)
            .forEach(modality -> remember(modality, composer.material().all(modality), network));
    }

    private void remember(Modality modality, List<Told> all, Network network) {
        List<Told> byLength = all.stream().sorted(Comparator.comparingInt(told -> told.stream().length())).toList();
        for (int from = 0; from < byLength.size(); from += TOGETHER) {
            List<Told> some = byLength.subList(from, Math.min(byLength.size(), from + TOGETHER));
            List<Features> features = some.stream().map(told -> new Features(Map.of(modality, told.stream()))).toList();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, features, Collections.nCopies(some.size(), Masking.NONE), network.spec());
                NDArray values = network.alone(network.encode(batch), Pass.READ).sequences().get(modality).values();
                int longest = (int) values.getShape().get(1);
                float[] rows = values.toFloatArray();
                for (int i = 0; i < some.size(); i++) {
                    int length = some.get(i).stream().length();
                    alone.put(some.get(i), Arrays.copyOfRange(rows, i * longest * width, (i * longest + length) * width));
                }
            }
        }
    }

    @Override public int batches() {
        return batches;
    }

    @Override public Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        List<ComposedClip> clips = new ArrayList<>();
        while (clips.size() < SIZE) {
            ComposedClip clip = composer.any(random);
            if (clip.streams().keySet().stream().anyMatch(network.spec().inputs()::containsKey)) {
                clips.add(clip);
            }
        }
        Map<Modality, Sequence> fixed = new EnumMap<>(Modality.class);
        network.spec().inputs().keySet().stream().filter(FROZEN::contains)
            .forEach(modality -> fixed(scratch, modality, clips).ifPresent(sequence -> fixed.put(modality, sequence)));
        Optional<Batch> seen = seen(scratch, clips, network);
        NDArray truth =
            EngineMemory.of(scratch, clips.stream().mapToLong(clip -> clip.label().ordinal()).toArray(), clips.size());
        NDArray telling = telling(scratch, clips, network);
        NDArray own = own(scratch, clips, network);
        NDArray ofGates = EngineMemory.constant(scratch, DataType.FLOAT32, GATES);
        NDArray ofOwn = EngineMemory.constant(scratch, DataType.FLOAT32, OWN);
        return () -> {
            Map<Modality, Sequence> all = new EnumMap<>(fixed);
            seen.ifPresent(batch -> all.putAll(network.alone(network.encode(batch), Pass.TRAIN).sequences()));
            Output output = network.decide(new Alone(clips.size(), all, List.of()), Pass.TRAIN);
            NDArray loss = network.loss().of(output, truth).total();
            return output.gates().map(gates -> loss.add(missed(gates, telling).mul(ofGates))
                .add(CrossEntropy.ofShares(network.decidedByEach(output).orElseThrow().reshape(own.getShape()), own).mul(ofOwn)))
                .orElse(loss);
        };
    }

    /** What each stream says by itself, (B · M) × C: its own label, every class alike for noise, nothing where it is absent. */
    private static NDArray own(NDManager scratch, List<ComposedClip> clips, Network network) {
        List<Modality> inputs = List.copyOf(network.spec().inputs().keySet());
        int classes = network.spec().classes();
        float[] shares = new float[clips.size() * inputs.size() * classes];
        for (int row = 0; row < clips.size() * inputs.size(); row++) {
            Told told = clips.get(row / inputs.size()).streams().get(inputs.get(row % inputs.size()));
            for (int c = 0; c < classes && told != null; c++) {
                int place = c;
                shares[row * classes + c] = told.says().map(label -> label.ordinal() == place ? 1f : 0f).orElse(1f / classes);
            }
        }
        return EngineMemory.of(scratch, DataType.FLOAT32, shares, clips.size() * (long) inputs.size(), classes);
    }

    /** Mean −log Σ of the gates of the streams that tell: 0 where nothing else is weighed. */
    private static NDArray missed(NDArray gates, NDArray telling) {
        return gates.mul(telling).sum(new int[] {1}).add(SMALLEST).log().mean().neg();
    }

    /** 1 for each modality of the network that tells, B × M. */
    private static NDArray telling(NDManager scratch, List<ComposedClip> clips, Network network) {
        List<Modality> inputs = List.copyOf(network.spec().inputs().keySet());
        float[] tells = new float[clips.size() * inputs.size()];
        for (int i = 0; i < tells.length; i++) {
            tells[i] = clips.get(i / inputs.size()).roles().get(inputs.get(i % inputs.size())) == Role.TELLS ? 1 : 0;
        }
        return EngineMemory.of(scratch, DataType.FLOAT32, tells, clips.size(), inputs.size());
    }

    private Optional<Sequence> fixed(NDManager scratch, Modality modality, List<ComposedClip> clips) {
        int longest = clips.stream().flatMap(clip -> Optional.ofNullable(clip.streams().get(modality)).stream())
            .mapToInt(told -> told.stream().length()).max().orElse(0);
        if (longest == 0) {
            return Optional.empty();
        }
        float[] values = new float[clips.size() * longest * width];
        float[] present = new float[clips.size() * longest];
        for (int i = 0; i < clips.size(); i++) {
            Told told = clips.get(i).streams().get(modality);
            if (told != null) {
                float[] rows = alone.get(told);
                System.arraycopy(rows, 0, values, i * longest * width, rows.length);
                Arrays.fill(present, i * longest, i * longest + rows.length / width, 1);
            }
        }
        return Optional.of(new Sequence(EngineMemory.of(scratch, DataType.FLOAT32, values, clips.size(), longest, width),
            EngineMemory.of(scratch, DataType.FLOAT32, present, clips.size(), longest)));
    }

    /** What of the clips is not frozen; a clip without any is all padding. */
    private Optional<Batch> seen(NDManager scratch, List<ComposedClip> clips, Network network) {
        List<Features> features = clips.stream().map(clip -> {
            Map<Modality, Stream> own = new EnumMap<>(clip.features().streams());
            own.keySet().removeAll(FROZEN);
            return new Features(own);
        }).toList();
        Batch batch = Batch.packed(scratch, features, network.spec());
        return batch.streams().isEmpty() ? Optional.empty() : Optional.of(batch);
    }
}
