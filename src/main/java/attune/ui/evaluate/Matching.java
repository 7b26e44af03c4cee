package attune.ui.evaluate;

import attune.domain.Side;
import attune.domain.Texts;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds the samples that {@link Which} asks for: one pass over columns for each thing asked. */
final class Matching {

    private final Seen seen;
    private final Map<String, Field> fields;
    private final BitSet left;

    private Matching(Seen seen, Map<String, Field> fields) {
        this.seen = seen;
        this.fields = fields;
        this.left = new BitSet(seen.size());
        left.set(0, seen.size());
    }

    /** The numbers of the samples, ascending. */
    static int[] of(Which which, Seen seen, Map<String, Field> fields) {
        Matching matching = new Matching(seen, fields);
        if (!which.cells().isEmpty()) {
            matching.cells(which);
        }
        if (!which.flips().isEmpty() && seen.two()) {
            matching.flips(which);
        }
        which.picked().forEach(picked -> matching.left.and(picked.samples()));
        which.fields().forEach(matching::field);
        for (String word : which.words().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                matching.word(word);
            }
        }
        return matching.left.stream().toArray();
    }

    private void cells(Which which) {
        int classes = seen.pair().labels().size();
        boolean[][] wanted = new boolean[Square.values().length][classes * classes];
        which.cells().forEach(cell -> wanted[cell.square().ordinal()][cell.truth() * classes + cell.answer()] = true);
        BitSet in = new BitSet(seen.size());
        int[] truth = seen.pair().truth();
        for (Side side : seen.pair().sides()) {
            boolean[] cells = wanted[side.ordinal()];
            for (int seed : seen.seeds(side)) {
                int[] answers = seen.pair().answers(side, seed);
                for (int i = 0; i < truth.length; i++) {
                    if (cells[truth[i] * classes + answers[i]]) {
                        in.set(i);
                    }
                }
            }
        }
        boolean[] change = wanted[Square.CHANGE.ordinal()];
        for (int[] pair : seen.two() ? seen.pairs() : List.<int[]>of()) {
            int[] a = seen.pair().answers(Side.A, pair[0]);
            int[] b = seen.pair().answers(Side.B, pair[1]);
            for (int i = 0; i < truth.length; i++) {
                if (a[i] != b[i] && (change[truth[i] * classes + a[i]] || change[truth[i] * classes + b[i]])) {
                    in.set(i);
                }
            }
        }
        left.and(in);
    }

    private void flips(Which which) {
        Flip[] wanted = which.flips().toArray(Flip[]::new);
        BitSet in = new BitSet(seen.size());
        int[] truth = seen.pair().truth();
        for (int[] pair : seen.pairs()) {
            int[] a = seen.pair().answers(Side.A, pair[0]);
            int[] b = seen.pair().answers(Side.B, pair[1]);
            for (int i = 0; i < truth.length; i++) {
                for (Flip flip : wanted) {
                    if (flip.holds(truth[i], a[i], b[i])) {
                        in.set(i);
                    }
                }
            }
        }
        left.and(in);
    }

    private void field(FieldTest test) {
        Field field = fields.get(test.field());
        switch (test) {
            case FieldTest.Between(String id, double low, double high) when field instanceof Field.Numbers numbers ->
                keep(i -> numbers.of().applyAsDouble(i) >= low && numbers.of().applyAsDouble(i) <= high);
            case FieldTest.Contains(String id, String part) when field instanceof Field.Words words -> {
                String wanted = part.strip().toLowerCase(Locale.ROOT);
                keep(i -> words.of().apply(i).toLowerCase(Locale.ROOT).contains(wanted));
            }
            case FieldTest.OneOf one when field instanceof Field.Kinds kinds -> {
                boolean[] wanted = new boolean[kinds.names().size()];
                for (int k = 0; k < wanted.length; k++) {
                    wanted[k] = one.names().contains(kinds.names().get(k));
                }
                keep(i -> kinds.of().applyAsInt(i) >= 0 && wanted[kinds.of().applyAsInt(i)]);
            }
            // A pair without this field, such as gates, has no sample that meets the test.
            default -> left.clear();
        }
    }

    private void word(String word) {
        Field.Words text = (Field.Words) fields.get(Fields.TEXT);
        Texts.Holding inId = seen.pair().ids().holding(word);
        keep(i -> inId.in(i) || text.of().apply(i).toLowerCase(Locale.ROOT).contains(word));
    }

    private void keep(IntPredicate asked) {
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (!asked.test(i)) {
                left.clear(i);
            }
        }
    }
}
