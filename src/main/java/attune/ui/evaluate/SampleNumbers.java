package attune.ui.evaluate;

import attune.figure.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Every field of the samples that are shown, in their order, for a file. */
final class SampleNumbers {

    private SampleNumbers() {
    }

    static Numbers of(int[] samples, Collection<Field> fields) {
        List<List<String>> rows = new ArrayList<>();
        for (int sample : samples) {
            rows.add(fields.stream().map(field -> said(field, sample)).toList());
        }
        return new Numbers(fields.stream().map(Field::id).toList(), rows);
    }

    private static String said(Field field, int sample) {
        return switch (field) {
            case Field.Words words -> words.of().apply(sample);
            case Field.Numbers numbers -> {
                double number = numbers.of().applyAsDouble(sample);
                yield Double.isNaN(number) ? "" : Float.toString((float) number);
            }
            case Field.Kinds kinds -> {
                int kind = kinds.of().applyAsInt(sample);
                yield kind < 0 ? "" : kinds.names().get(kind);
            }
        };
    }
}
