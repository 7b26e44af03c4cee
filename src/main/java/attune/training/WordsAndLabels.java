package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import attune.model.block.CrossEntropy;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.block.TokenEmbedding;
import attune.model.block.WordPrediction;
import attune.model.variant.Alone;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a text encoder is pretrained by: hidden pieces are told from their neighbours, among the pieces of the batch and some
 * drawn by how frequent they are, and labelled texts are told their class. The first part fades out over the training.
 *
 * @param words tells hidden pieces; its parameters are the network's
 * @param plan of the whole training
 */
record WordsAndLabels(TextPool pool, WordPrediction words, Settings plan, long seed) implements Objective {

    private static final String TABLE = "encoder.text.weight";
    private static final long HIDING = 11;
    private static final double SHUT = -1e4;

    /**
     * How it is trained.
     *
     * @param batches an epoch
     * @param size of a batch
     * @param hidden share of the pieces that is asked for
     * @param others further candidates, drawn by how frequent they are
     * @param fadesAt epoch after which only the labels count; 0: no hidden piece is asked for
     * @param smoothing of the labels: so much of the truth is spread over the classes that may be answered
     * @param trust in what texts were told by a teacher, beside their labels
     */
    record Settings(
        int batches, int size, double hidden, int others, double fadesAt, double smoothing, double trust) {
        /** How much hidden pieces count at a time in epochs. */
        double words(double time) {
            return time < fadesAt ? 1 - time / fadesAt : 0;
        }
    }

    /** A batch whose pieces are numbers of lent rows. */
    private record Read(
        Batch batch, NDArray table, Optional<NDArray> places, Optional<NDArray> pieces, Optional<NDArray> labelled,
        NDArray truth, NDArray shut) {
    }

    @Override public int batches() {
        return plan.batches();
    }

    @Override public Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        Read read = read(scratch, network, optimiser, epoch, number);
        double faded = plan.words(epoch + (double) number / plan.batches());
        NDArray share = EngineMemory.constant(scratch, DataType.FLOAT32, Math.max(0, faded));
        return () -> {
            Alone alone = network.alone(
                network.encode(read.batch(), Map.of(Modality.TEXT, read.table())), Pass.TRAIN);
            Optional<NDArray> told = faded <= 0 ? Optional.empty() : read.places().map(places -> {
                NDArray rows = alone.sequences().get(Modality.TEXT).values();
                NDArray flat = rows.reshape(new Shape(-1, rows.getShape().get(2)));
                return words.loss(TokenEmbedding.rows(places, flat), read.table(), read.pieces().orElseThrow()).mul(share);
            });
            Optional<NDArray> called = read.labelled().map(labelled -> {
                NDArray logits = TokenEmbedding.rows(labelled, network.decide(alone, Pass.TRAIN).logits());
                return CrossEntropy.ofShares(logits.add(read.shut()), read.truth());
            });
            return called.map(loss -> told.map(loss::add).orElse(loss)).or(() -> told).orElseThrow();
        };
    }

    private Read read(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        List<KnownText> texts = pool.batch(seed, epoch, number, plan.size());
        RandomGenerator random = Draw.of(seed, epoch, number, HIDING);
        int longest = texts.stream().mapToInt(text -> text.ids().length).max().orElseThrow();
        List<int[]> shown = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            int[] ids = texts.get(row).ids().clone();
            for (int p = 0; p < ids.length; p++) {
                if (random.nextDouble() < plan.hidden()) {
                    places.add((long) row * longest + p);
                    asked.add(ids[p]);
                    ids[p] = WordPieces.MASK;
                }
            }
            shown.add(ids);
        }
        boolean words = plan.words(epoch + (double) number / plan.batches()) > 0;
        int[] pieces = words ? asked.stream().mapToInt(Integer::intValue).toArray() : new int[0];
        int[] others = new int[words ? plan.others() : 0];
        Arrays.setAll(others, i -> {
            int[] any = pool.draw(random).ids();
            return any[random.nextInt(any.length)];
        });
        List<int[]> all = new ArrayList<>(shown);
        all.add(pieces);
        all.add(others);
        NDArray table = optimiser.table(TABLE).lend(scratch, all.toArray(int[][]::new));
        List<Features> features = shown.stream().map(WordsAndLabels::features).toList();
        int[] labelled = IntStream.range(0, texts.size()).filter(i -> texts.get(i).known()).toArray();
        int classes = network.spec().classes();
        float[] truth = new float[labelled.length * classes];
        float[] shut = new float[truth.length];
        for (int i = 0; i < labelled.length; i++) {
            KnownText text = texts.get(labelled[i]);
            System.arraycopy(text.truth(classes, plan.smoothing(), plan.trust()), 0, truth, i * classes, classes);
            for (int c = 0; c < classes; c++) {
                shut[i * classes + c] = (float) (text.closed(c) ? SHUT : 0);
            }
        }
        return new Read(Batch.of(scratch, features, Collections.nCopies(features.size(), Masking.NONE), network.spec()), table,
            indices(scratch, places.stream().mapToLong(Long::longValue).toArray()),
            indices(scratch, Arrays.stream(pieces).asLongStream().toArray()),
            indices(scratch, Arrays.stream(labelled).asLongStream().toArray()),
            EngineMemory.of(scratch, DataType.FLOAT32, truth, labelled.length, classes),
            EngineMemory.of(scratch, DataType.FLOAT32, shut, labelled.length, classes));
    }

    private static Optional<NDArray> indices(NDManager owner, long[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(EngineMemory.of(owner, values, values.length));
    }

    static Features features(int[] ids) {
        return new Features(Map.of(Modality.TEXT,
            new Stream.TokenIds(ids, Collections.nCopies(ids.length, new Position.Row(0, Optional.empty())))));
    }
}
