package attune.ui.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@link Which} in plain words and back. What was picked by hand, such as by a lasso, is samples, no question: not kept. */
final class KeptWhich {

    private static final String CELLS = "cells";
    private static final String FLIPS = "flips";
    private static final String WORDS = "words";
    private static final String FIELD = "field:";
    private static final String BETWEEN = "between";
    private static final String CONTAINS = "contains";
    private static final String ONE_OF = "one of";

    private KeptWhich() {
    }

    static Map<String, List<String>> of(Which which) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        kept.put(CELLS, which.cells().stream().map(cell -> cell.square() + " " + cell.truth() + " " + cell.answer()).toList());
        kept.put(FLIPS, which.flips().stream().map(Flip::name).toList());
        kept.put(WORDS, which.words().isBlank() ? List.of() : List.of(which.words()));
        which.fields().forEach(test -> kept.put(FIELD + test.field(), switch (test) {
            case FieldTest.Between(String field, double low, double high) ->
                List.of(BETWEEN, String.valueOf(low), String.valueOf(high));
            case FieldTest.Contains(String field, String part) -> List.of(CONTAINS, part);
            case FieldTest.OneOf(String field, Set<String> names) -> {
                List<String> said = new ArrayList<>(List.of(ONE_OF));
                said.addAll(names);
                yield said;
            }
        }));
        kept.values().removeIf(List::isEmpty);
        return kept;
    }

    /** What can be understood of it, for a pair of so many classes. */
    static Which read(Map<String, List<String>> kept, int classes) {
        Set<Square.Cell> cells = new LinkedHashSet<>();
        Set<Flip> flips = new LinkedHashSet<>();
        List<FieldTest> fields = new ArrayList<>();
        try {
            kept.getOrDefault(CELLS, List.of()).forEach(said -> {
                String[] parts = said.split(" ");
                Square.Cell cell = new Square.Cell(Square.valueOf(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]));
                if (Math.max(cell.truth(), cell.answer()) < classes && Math.min(cell.truth(), cell.answer()) >= 0) {
                    cells.add(cell);
                }
            });
            kept.getOrDefault(FLIPS, List.of()).forEach(flip -> flips.add(Flip.valueOf(flip.toUpperCase(Locale.ROOT))));
            kept.forEach((name, said) -> {
                if (name.startsWith(FIELD)) {
                    fields.add(field(name.substring(FIELD.length()), said));
                }
            });
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Which.ALL;
        }
        return new Which(cells, flips, List.of(), fields, String.join(" ", kept.getOrDefault(WORDS, List.of())));
    }

    private static FieldTest field(String field, List<String> said) {
        return switch (said.getFirst()) {
            case BETWEEN -> new FieldTest.Between(field, Double.parseDouble(said.get(1)), Double.parseDouble(said.get(2)));
            case CONTAINS -> new FieldTest.Contains(field, said.get(1));
            case ONE_OF -> new FieldTest.OneOf(field, Set.copyOf(said.subList(1, said.size())));
            default -> throw new IllegalArgumentException(said.getFirst());
        };
    }
}
