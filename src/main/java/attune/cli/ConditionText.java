package attune.cli;

import attune.workbench.EvaluateModel;
import java.util.Locale;

/** The conditions of a run as a table: name, how many answers, how many of them right. */
final class ConditionText {

    private final Console console;

    ConditionText(Console console) {
        this.console = console;
    }

    void print(EvaluateModel.Evaluated evaluated) {
        TextTable table = new TextTable();
        table.add(console.text("conditions.name"), "n", console.text("conditions.accuracy"));
        for (EvaluateModel.Under under : evaluated.conditions()) {
            table.add(under.name().isEmpty() ? console.text("conditions.as-it-is") : under.name(),
                String.valueOf(under.samples()), String.format(Locale.ROOT, "%.4f", under.accuracy()));
        }
        table.print(console.out());
        console.say("conditions.written", evaluated.folder(), evaluated.unread(), evaluated.alsoInTrain());
    }
}
