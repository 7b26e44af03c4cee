package attune.ui.train;

import attune.ui.common.MarkdownBlocks;
import attune.ui.common.MarkdownBlocks.Block;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The card of a model as a page: its headings, its points, its paragraphs, its tables. */
public final class CardPage extends VBox {

    private static final double WIDE = 980;
    private static final double TALL = 460;
    private static final double SPACING = 6;
    private static final double GAP = 12;
    /** Letters of a column that count for its width: words stay whole where there is room, sentences wrap. */
    private static final int LEAST = 11;
    private static final int MOST = 24;
    private static final double ALL = 100;

    private final ScrollPane scroll;

    /** A page of this Markdown, with what to say of it below. */
    public CardPage(String markdown, String below) {
        getStyleClass().addAll("panel", "model-card");
        setId("model-card");
        VBox lines = new VBox();
        lines.setSpacing(SPACING);
        lines.getStyleClass().add("model-card-lines");
        MarkdownBlocks.of(markdown).forEach(block -> lines.getChildren().add(region(block)));
        scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(TALL);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label note = new Label(below);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(scroll, note);
        setPrefWidth(WIDE);
    }

    /** Arrow and page keys scroll the card. */
    @Override public void requestFocus() {
        scroll.requestFocus();
    }

    private static Region region(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> label(text, "panel-title");
            case Block.Paragraph(String text) -> label(text, "model-card-line");
            case Block.Point(String text) -> label("• " + text, "model-card-line");
            case Block.Code(String text) -> label(text, "model-card-code");
            case Block.Table(List<List<String>> rows) -> table(rows);
        };
    }

    private static GridPane table(List<List<String>> rows) {
        GridPane grid = new GridPane(GAP, SPACING);
        grid.getStyleClass().add("model-card-table");
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                widths[column] = Math.clamp(text.length(), Math.max(LEAST, widths[column]), MOST);
                grid.add(label(text, row == 0 ? "model-card-head" : "model-card-line"), column, row);
            }
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            grid.getRowConstraints().add(top);
        }
        double whole = Arrays.stream(widths).sum();
        for (int width : widths) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(ALL * width / whole);
            grid.getColumnConstraints().add(share);
        }
        return grid;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
