package attune.ui.evaluate;

import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@link Which} asks for, in words. */
public final class WhichText {

    private static final int MOST = 3;

    private final Strings strings;

    public WhichText(Locale locale) {
        this.strings = Strings.of(WhichText.class, locale);
    }

    /** All of it in a line; the classes' names are those of the pair. */
    public String of(Which which, List<String> labels) {
        List<String> parts = new ArrayList<>();
        if (!which.cells().isEmpty()) {
            parts.add(cells(which, labels));
        }
        which.flips().forEach(flip -> parts.add(flip(flip)));
        which.picked().forEach(picked -> parts.add(picked.name()));
        which.fields().forEach(test -> parts.add(field(test)));
        if (!which.words().isBlank()) {
            parts.add("“" + which.words().strip() + "”");
        }
        return parts.isEmpty() ? strings.get("which.all") : String.join(" · ", parts);
    }

    /** Such as {@code B: positive → negative}; cells of one row or column are told as such. */
    String cells(Which which, List<String> labels) {
        Map<Square, List<Square.Cell>> bySquare = new LinkedHashMap<>();
        which.cells().forEach(cell -> bySquare.computeIfAbsent(cell.square(), square -> new ArrayList<>()).add(cell));
        List<String> parts = new ArrayList<>();
        bySquare.forEach((square, cells) -> parts.add(strings.get("square." + square.id()) + " " + told(cells, labels)));
        return String.join(", ", parts);
    }

    private String told(List<Square.Cell> cells, List<String> labels) {
        boolean whole = cells.size() == labels.size();
        if (whole && cells.stream().map(Square.Cell::truth).distinct().count() == 1) {
            return strings.get("which.row", label(labels, cells.getFirst().truth()));
        }
        if (whole && cells.stream().map(Square.Cell::answer).distinct().count() == 1) {
            return strings.get("which.column", label(labels, cells.getFirst().answer()));
        }
        if (cells.size() > MOST) {
            return strings.get("which.cells", cells.size());
        }
        return String.join(", ", cells.stream()
            .map(cell -> label(labels, cell.truth()) + " → " + label(labels, cell.answer())).toList());
    }

    String label(List<String> labels, int index) {
        return label(labels.get(index));
    }

    /** A class by its name in the person's language. */
    public String label(String label) {
        return strings.name("label.", label);
    }

    String flip(Flip flip) {
        return strings.get("flip." + flip.id());
    }

    /** The name of a field. */
    String name(String field) {
        return strings.name("field.", field);
    }

    String field(FieldTest test) {
        String name = name(test.field());
        return switch (test) {
            case FieldTest.Between(String id, double low, double high) -> name + " " + number(low) + " … " + number(high);
            case FieldTest.Contains(String id, String part) -> name + ": “" + part + "”";
            case FieldTest.OneOf one -> name + ": " + String.join(", ", one.names().stream().map(this::label).toList());
        };
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return Double.isInfinite(value) ? value < 0 ? "−∞" : "∞" : text.replaceFirst("\\.?0+$", "");
    }
}
