package attune.workbench;

import attune.domain.Side;
import attune.evaluation.Comparison;
import attune.evaluation.Convention;
import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.evaluation.Measurement;
import attune.evaluation.ProbabilityFigures;
import attune.evaluation.Verdict;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every figure of a pair in rows: A, B, and B − A, each with its interval.
 *
 * @param samples that the figures are of
 */
public record FigureRows(String a, Optional<String> b, int samples, List<Row> rows) {

    /**
     * A row.
     *
     * @param title in the person's language
     * @param ofB empty where there is no B
     */
    public record Row(String title, Figure ofA, Optional<Difference> ofB) {
    }

    /** The figures of a pair, those that need probabilities last. */
    public static FigureRows of(PairOfRuns pair, Locale language) {
        List<Row> rows = new ArrayList<>();
        String name = pair.a().listing().name();
        if (pair.b().isEmpty()) {
            List<Figure> figures = new ArrayList<>(Measurement.of(pair.predictions(Side.A)).figures());
            figures.addAll(ProbabilityFigures.of(pair.predictions(Side.A)));
            figures.forEach(figure -> rows.add(new Row(title(figure, language), figure, Optional.empty())));
            return new FigureRows(name, Optional.empty(), pair.size(), rows);
        }
        List<Difference> differences = new ArrayList<>(
            Comparison.of(pair.predictions(Side.A), pair.predictions(Side.B)).differences());
        differences.addAll(ProbabilityFigures.differences(pair.predictions(Side.A), pair.predictions(Side.B)));
        differences.forEach(each -> rows.add(new Row(title(each.a(), language), each.a(), Optional.of(each))));
        return new FigureRows(name, Optional.of(pair.b().get().listing().name()), pair.size(), rows);
    }

    private static String title(Figure figure, Locale language) {
        Convention convention = figure.convention();
        return convention.title(language) + (figure.label().isEmpty() ? "" : ": " + figure.label());
    }

    /** The first figure, by which it is said whether B is better. */
    public Optional<Verdict> verdict() {
        return rows.getFirst().ofB().map(first -> Verdict.of(first, samples));
    }

    /** A table with a heading, numbers in full. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("figure", "id", "n", "a", "a_low", "a_high", "b", "b_low", "b_high", "b_minus_a", "low", "high", "p");
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(row.title(), row.ofA().id(), Integer.toString(samples)));
                add(cells, row.ofA().value(), row.ofA().interval().low(), row.ofA().interval().high());
                row.ofB().ifPresent(difference -> {
                    add(cells, difference.b().value(), difference.b().interval().low(), difference.b().interval().high());
                    add(cells, difference.value(), difference.interval().low(), difference.interval().high());
                    add(cells, difference.p());
                });
                while (cells.size() < 13) {
                    cells.add("");
                }
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void add(List<String> cells, double... values) {
        for (double value : values) {
            cells.add(Double.isNaN(value) ? "" : Double.toString(value));
        }
    }

    /** A tabular for booktabs. */
    public String latex() {
        StringBuilder tex = new StringBuilder(256);
        tex.append("% n = ").append(samples).append("; 95 % intervals by the bootstrap over groups and seeds; needs booktabs\n")
            .append("\\begin{tabular}{l").append(b.isPresent() ? "lll" : "l").append("}\n\\toprule\n & A: ").append(escaped(a));
        b.ifPresent(name -> tex.append(" & B: ").append(escaped(name)).append(" & B $-$ A"));
        tex.append(" \\\\\n\\midrule\n");
        for (Row row : rows) {
            tex.append(escaped(row.title())).append(" & ").append(cell(row.ofA()));
            row.ofB().ifPresent(difference -> tex.append(" & ").append(cell(difference.b())).append(" & $")
                .append(Values.signed(difference.value()).replace('−', '-')).append("$ ($")
                .append(Values.signed(difference.interval()).replace('−', '-').replace("…", "\\ldots")).append("$)"));
            tex.append(" \\\\\n");
        }
        return tex.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String cell(Figure figure) {
        return "$" + Values.number(figure.value()).replace('−', '-') + "$ ($"
            + Values.interval(figure.interval()).replace('−', '-').replace("…", "\\ldots") + "$)";
    }

    /** Text that means itself in LaTeX. */
    static String escaped(String text) {
        StringBuilder tex = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> tex.append('\\').append(c);
                case '\\' -> tex.append("\\textbackslash{}");
                case '~' -> tex.append("\\textasciitilde{}");
                case '^' -> tex.append("\\textasciicircum{}");
                case '−' -> tex.append("$-$");
                default -> tex.append(c);
            }
        }
        return tex.toString();
    }
}
