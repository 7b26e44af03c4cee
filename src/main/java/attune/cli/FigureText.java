package attune.cli;

import attune.domain.BadInput;
import attune.domain.ImportReport;
import attune.domain.Task;
import attune.evaluation.Confusion;
import attune.evaluation.Convention;
import attune.evaluation.Figure;
import attune.evaluation.Interval;
import attune.workbench.MeasuredGroup;
import java.util.List;
import java.util.Locale;

/** Figures as a person reads them: a line each, with its interval and its spread over the seeds. */
final class FigureText {

    private final Console console;

    FigureText(Console console) {
        this.console = console;
    }

    void print(MeasuredGroup group) {
        var measured = group.measurement();
        console.say("figures.group", group.group().name(), measured.task().describe());
        console.say("figures.samples", measured.samples(), seeds(measured.seeds()));
        group.group().report().ifPresent(this::report);
        TextTable table = new TextTable();
        table.add("", console.text("figures.value"), console.text("figures.interval"),
            measured.seeds().size() > 1 ? console.text("figures.deviation") : "");
        measured.figures().forEach(figure -> line(table, figure));
        group.probabilities().forEach(figure -> line(table, figure));
        table.print(console.out());
        if (measured.task() instanceof Task.Classes classes) {
            confusion(classes, measured.confusions());
        }
    }

    private void line(TextTable table, Figure figure) {
        table.add(title(figure.convention(), figure.label()), number(figure.value()), interval(figure.interval()),
            Double.isNaN(figure.deviation()) ? "" : number(figure.deviation()));
    }

    /** The sum of the matrices, said to be one where there are several. */
    void confusion(Task.Classes classes, List<Confusion> seeds) {
        int[][] sum = new int[classes.labels().size()][classes.labels().size()];
        for (Confusion seed : seeds) {
            for (int row = 0; row < sum.length; row++) {
                for (int c = 0; c < sum.length; c++) {
                    sum[row][c] += seed.counts()[row][c];
                }
            }
        }
        TextTable.counts(console.text(seeds.size() > 1 ? "figures.confusions" : "figures.confusion"), classes.labels(), sum)
            .print(console.out());
    }

    /** What was wrong with the rows of a table; nothing where nothing was. */
    void report(ImportReport report) {
        report.read().forEach((wanted, name) -> console.say("import.read", wanted, name));
        if (!report.counts().isEmpty()) {
            console.say("import.rows", report.file(), report.rows(), report.used());
            report.counts().forEach((trouble, count) -> console.say(
                "import." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
            for (BadInput example : report.examples()) {
                console.out().println("  " + example.sentence(console.locale()));
            }
        }
    }

    String title(Convention convention, String label) {
        String title = convention.title(console.locale());
        return label.isEmpty() ? title : console.text("figures.of", title, label);
    }

    String seeds(List<Long> seeds) {
        return String.join(", ", seeds.stream().map(String::valueOf).toList());
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    static String signed(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+.4f", value);
    }

    static String interval(Interval interval) {
        return number(interval.low()) + " … " + number(interval.high());
    }

    static String probability(double p) {
        return p < 0.0001 ? "< 0.0001" : number(p);
    }
}
