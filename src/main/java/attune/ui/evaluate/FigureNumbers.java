package attune.ui.evaluate;

import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.figure.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures of a pair, or a family of differences, as numbers for a file: in full, with their intervals. */
final class FigureNumbers {

    /** Of B, and of B − A with its p. */
    private static final int CHANGE = 7;

    private FigureNumbers() {
    }

    static Numbers of(Figures figures, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        for (Figures.Row row : figures.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.convention().title(language), row.a().label()));
            figure(cells, row.a());
            row.change().ifPresentOrElse(change -> {
                figure(cells, change.b());
                change(cells, change);
            }, () -> cells.addAll(Collections.nCopies(CHANGE, "")));
            rows.add(cells);
        }
        return new Numbers(List.of("figure", "class", "a", "a_low", "a_high", "b", "b_low", "b_high", "b_minus_a", "low", "high",
            "p"), rows);
    }

    static Numbers of(VariantsModel.Family family, RunNames names) {
        List<List<String>> rows = new ArrayList<>();
        for (VariantsModel.Row row : family.rows()) {
            List<String> cells = new ArrayList<>(List.of(names.of(row.listing()), String.valueOf(row.samples())));
            change(cells, row.change());
            add(cells, row.corrected());
            rows.add(cells);
        }
        return new Numbers(List.of("variant", "n", "minus_" + names.of(family.a()), "low", "high", "p", "p_holm"), rows);
    }

    private static void figure(List<String> cells, Figure figure) {
        add(cells, figure.value(), figure.interval().low(), figure.interval().high());
    }

    private static void change(List<String> cells, Difference change) {
        add(cells, change.value(), change.interval().low(), change.interval().high(), change.p());
    }

    private static void add(List<String> cells, double... values) {
        for (double value : values) {
            cells.add(Double.isNaN(value) ? "" : Double.toString(value));
        }
    }
}
