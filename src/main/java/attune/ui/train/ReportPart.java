package attune.ui.train;

import attune.domain.CorpusReport;
import attune.ui.common.Strings;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a check found: how many items each list has, what is shared and double, and, when asked, every broken row. */
final class ReportPart extends VBox {

    private static final int MOST = 200;

    ReportPart(CorpusReport report, Strings strings) {
        getStyleClass().add("report");
        setId("report");
        GridPane lists = new GridPane();
        lists.getStyleClass().add("lists");
        for (CorpusReport.ListReport list : report.lists()) {
            Label name = new Label(strings.name("list.", list.list()));
            Label items = new Label(strings.get("number", list.items()));
            items.getStyleClass().add("items");
            Label labels = FormRow.quiet();
            labels.setText(list.refusal().map(refusal -> refusal.sentence(strings.locale()))
                .orElseGet(() -> labels(list, strings)));
            name.setMinWidth(USE_PREF_SIZE);
            items.setMinWidth(USE_PREF_SIZE);
            lists.addRow(lists.getRowCount(), name, items, labels);
        }
        getChildren().add(lists);
        say("repeated", report.lists().stream().filter(list -> list.repeated() > 0)
            .map(list -> strings.name("list.", list.list()) + " " + strings.get("number", list.repeated())).toList(), strings);
        say("shared", report.shared().stream().filter(shared -> shared.items() > 0)
            .map(shared -> strings.get("shared.of", strings.name("list.", shared.list()),
                strings.name("list.", shared.other()), shared.items())).toList(), strings);
        broken(report, strings);
    }

    private static String labels(CorpusReport.ListReport list, Strings strings) {
        return list.labels().entrySet().stream()
            .map(label -> strings.name("label.", label.getKey()) + " " + strings.get("number", label.getValue()))
            .collect(Collectors.joining(" · "));
    }

    private void say(String what, List<String> counts, Strings strings) {
        if (!counts.isEmpty()) {
            Label line = FormRow.quiet();
            line.setText(strings.get("report." + what, String.join(" · ", counts)));
            getChildren().add(line);
        }
    }

    private void broken(CorpusReport report, Strings strings) {
        List<CorpusReport.BrokenPlace> all = report.lists().stream().flatMap(list -> list.broken().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        int missing = report.lists().stream().mapToInt(CorpusReport.ListReport::missing).sum();
        ToggleButton show = new ToggleButton(strings.get("broken", all.size(), missing));
        show.setId("broken");
        show.getStyleClass().addAll("chip", "broken");
        Label rows = FormRow.quiet();
        rows.setText(all.stream().limit(MOST).map(place -> place.problem().sentence(strings.locale()))
            .collect(Collectors.joining("\n")) + (all.size() > MOST ? "\n…" : ""));
        rows.visibleProperty().bind(show.selectedProperty());
        rows.managedProperty().bind(show.selectedProperty());
        getChildren().addAll(show, rows);
    }
}
