package attune.ui.evaluate;

import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Writes what is on screen as a page, or its table of figures for LaTeX or a spreadsheet, by the ending of the file's name. */
final class ReportButton {

    private final EvaluateModel model;
    private final Questions questions;
    private final Strings strings;
    private final Jobs writing;

    ReportButton(EvaluateModel model, Questions questions, Strings strings) {
        this.model = model;
        this.questions = questions;
        this.strings = strings;
        this.writing = new Jobs(model.jobs(), model.problems());
    }

    Button button() {
        Button button = new Button(strings.get("report"));
        button.setId("report");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(strings.get("report.tip")));
        button.disableProperty().bind(Bindings.isNull(model.runs().pairProperty()));
        button.setOnAction(click -> write());
        return button;
    }

    /** Asks where to, and writes. */
    void write() {
        PairOfRuns pair = model.runs().pairProperty().get();
        if (pair != null) {
            questions.save(model.runs().stem() + ".html").ifPresent(file ->
                writing.start(strings.get("report"), (progress, cancellation) -> {
                    model.useCases().report().write(pair, strings.locale(), file, progress, cancellation);
                    return file;
                }, written -> { }));
        }
    }

}
