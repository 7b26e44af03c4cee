package attune.cli;

import attune.domain.Task;
import attune.evaluation.Comparison;
import attune.evaluation.Convention;
import attune.evaluation.Difference;
import attune.evaluation.Flips;
import attune.evaluation.SeedPair;
import attune.evaluation.Verdict;
import attune.workbench.ComparedRuns;
import java.util.Locale;

/** Two groups of runs as a person reads them: figures beside each other, flips, and what may be said. */
final class ComparisonText {

    private final Console console;
    private final FigureText figures;

    ComparisonText(Console console) {
        this.console = console;
        this.figures = new FigureText(console);
    }

    void print(ComparedRuns compared) {
        Comparison comparison = compared.comparison();
        console.say("compare.side", "A", compared.a().name(), figures.seeds(comparison.seedsOfA()));
        compared.a().report().ifPresent(figures::report);
        console.say("compare.side", "B", compared.b().name(), figures.seeds(comparison.seedsOfB()));
        compared.b().report().ifPresent(figures::report);
        console.say("compare.population", comparison.samples(), comparison.leftOutOfA(), comparison.leftOutOfB());
        if (!comparison.contradicted().isEmpty()) {
            console.say("compare.contradicted", comparison.contradicted().size(), comparison.contradicted().getFirst());
        }
        compared.apart().forEach(apart -> console.say("compare.apart", console.text("property." + apart.property()),
            apart.ofA(), apart.ofB()));
        differences(compared);
        for (SeedPair pair : comparison.pairs()) {
            Flips flips = pair.flips();
            console.say("compare.pair", String.valueOf(pair.seedOfA()), String.valueOf(pair.seedOfB()), flips.fixed(),
                flips.broken(), flips.sameWrong() + flips.otherWrong(), FigureText.probability(pair.p()));
        }
        if (comparison.task() instanceof Task.Classes classes) {
            console.out().println("A");
            figures.confusion(classes, comparison.confusionsOfA());
            console.out().println("B");
            figures.confusion(classes, comparison.confusionsOfB());
        }
        Difference first = comparison.differences().getFirst();
        console.say("compare." + comparison.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            figures.title(first.convention(), first.a().label()), FigureText.signed(first.value()), Verdict.FEWEST);
    }

    private void differences(ComparedRuns compared) {
        TextTable table = new TextTable();
        table.add("", "A", console.text("figures.interval"), "B", console.text("figures.interval"), "B − A",
            console.text("figures.interval"), "p");
        for (Difference each : compared.figures()) {
            Convention convention = each.convention();
            table.add(figures.title(convention, each.a().label()), FigureText.number(each.a().value()),
                FigureText.interval(each.a().interval()), FigureText.number(each.b().value()),
                FigureText.interval(each.b().interval()), FigureText.signed(each.value()),
                FigureText.signed(each.interval().low()) + " … " + FigureText.signed(each.interval().high()),
                FigureText.probability(each.p()));
        }
        table.print(console.out());
    }
}
