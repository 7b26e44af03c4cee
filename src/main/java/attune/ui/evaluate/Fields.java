package attune.ui.evaluate;

import attune.domain.Modality;
import attune.domain.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The fields of the samples of a pair, in the order in which they are offered: what the runs tell, and what parts add, such
 * as the state of a review.
 */
public final class Fields {

    static final String ID = "id";
    static final String TEXT = "text";
    static final String TRUTH = "truth";

    private final List<Function<Seen, Field>> added = new ArrayList<>();

    /** Adds a field to those of every pair. */
    public void add(Function<Seen, Field> field) {
        added.add(field);
    }

    /** The fields by their ids. */
    Map<String, Field> of(Seen seen, IntFunction<String> text) {
        List<Field> fields = new ArrayList<>();
        List<String> labels = seen.pair().labels();
        int[] truth = seen.pair().truth();
        fields.add(new Field.Words(ID, seen.pair()::id));
        fields.add(new Field.Words(TEXT, text));
        fields.add(new Field.Kinds(TRUTH, labels, i -> truth[i]));
        for (Side side : seen.pair().sides()) {
            String of = "." + letter(side);
            fields.add(new Field.Kinds("answer" + of, labels, i -> seen.answer(side, i)));
            if (seen.probable(side)) {
                fields.add(new Field.Numbers("true" + of, probabilityOf(seen, side, truth)));
                fields.add(new Field.Numbers("sure" + of, seen.seeds(side).length == 1
                    ? probabilityOf(seen, side, seen.pair().answers(side, seen.seeds(side)[0]))
                    : i -> seen.probability(side, seen.answer(side, i), i)));
            }
            for (Modality modality : seen.pair().gates(side)) {
                fields.add(new Field.Numbers("gate." + modality.id() + of, i -> seen.gate(side, modality, i)));
            }
        }
        fields.add(new Field.Words("group", seen.pair()::group));
        added.forEach(field -> fields.add(field.apply(seen)));
        Map<String, Field> byId = new LinkedHashMap<>();
        fields.forEach(field -> byId.put(field.id(), field));
        return byId;
    }

    /** The probability of a class a sample; of one seed without asking for its place each time, since there may be a million. */
    private static IntToDoubleFunction probabilityOf(Seen seen, Side side, int... labels) {
        int[] seeds = seen.seeds(side);
        if (seeds.length > 1) {
            return i -> seen.probability(side, labels[i], i);
        }
        float[][] probabilities = seen.pair().predictions(side, seeds[0]).probabilities();
        return i -> probabilities[labels[i]][i];
    }

    static String letter(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
