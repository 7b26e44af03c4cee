package attune.ui.evaluate;

import attune.domain.Run;
import attune.domain.Side;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Where the answers of A and of B came from, line by line; what differs stands out. */
final class ProvenancePart implements Part {

    private static final int SHORT = 12;

    private final Strings strings;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Subscription following;

    ProvenancePart(EvaluateModel model, Strings strings) {
        this.strings = strings;
        grid.getStyleClass().add("provenance");
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        for (double share : new double[] {24, 38, 38}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        following = model.runs().pairProperty().subscribe(this::show);
    }

    @Override public String id() {
        return "provenance";
    }

    @Override public Node root() {
        return scroll;
    }

    @Override public void close() {
        following.unsubscribe();
    }

    private void show(PairOfRuns pair) {
        grid.getChildren().clear();
        if (pair == null) {
            return;
        }
        grid.addRow(0, new Label(), head("A", Side.A, pair), head("B", Side.B, pair));
        Map<String, String> ofA = facts(pair, Side.A);
        Map<String, String> ofB = facts(pair, Side.B);
        Set<String> names = new LinkedHashSet<>(ofA.keySet());
        names.addAll(ofB.keySet());
        int row = 1;
        for (String name : names) {
            String a = ofA.getOrDefault(name, "");
            String b = ofB.getOrDefault(name, "");
            Label title = new Label(strings.name("fact.", name));
            title.getStyleClass().addAll("muted", "small");
            boolean apart = pair.b().isPresent() && !a.equals(b);
            grid.addRow(row++, title, value(a, apart), value(b, apart));
        }
    }

    private Label head(String letter, Side side, PairOfRuns pair) {
        boolean there = side == Side.A || pair.b().isPresent();
        Label head = new Label(there ? letter + "  " + pair.runs(side).listing().name() : "");
        head.getStyleClass().addAll("panel-title", "side-" + Fields.letter(side));
        head.setTooltip(there ? new Tooltip(pair.runs(side).listing().name()) : null);
        return head;
    }

    private static Label value(String text, boolean apart) {
        Label value = new Label(text);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.getStyleClass().add("small");
        if (apart) {
            value.getStyleClass().add("apart");
        }
        return value;
    }

    private Map<String, String> facts(PairOfRuns pair, Side side) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (side == Side.B && pair.b().isEmpty()) {
            return facts;
        }
        List<Run> runs = pair.runs(side).listing().provenance();
        if (runs.isEmpty()) {
            facts.put("variant", strings.get("imported"));
            return facts;
        }
        Run first = runs.getFirst();
        facts.put("model", first.model().name());
        facts.put("variant", first.model().variant());
        facts.put("corpus", first.data().corpus() + " · " + first.data().list());
        facts.put("protocol", first.data().protocol());
        facts.put("split", first.data().split());
        facts.put("features", first.data().features());
        facts.put("preset", first.training().preset());
        facts.put("seeds", joined(runs.stream().map(run -> String.valueOf(run.training().seed())).toList()));
        facts.put("epoch", joined(runs.stream().map(run -> String.valueOf(run.training().epoch())).toList()));
        facts.put("weights", joined(runs.stream().map(run -> first(run.model().weights())).toList()));
        first.model().spec().ifPresent(spec -> facts.put("spec", spec.describe()));
        facts.put("device", first.device());
        facts.put("date", joined(runs.stream().map(run -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(strings.locale()).withZone(ZoneId.systemDefault()).format(run.date())).distinct().toList()));
        first.notes().forEach((name, text) -> facts.merge(name, text, (known, note) -> known + "; " + note));
        return facts;
    }

    private static String first(String checksum) {
        return checksum.length() > SHORT ? checksum.substring(0, SHORT) + "…" : checksum;
    }

    private static String joined(List<String> values) {
        return values.stream().collect(Collectors.joining(", "));
    }
}
