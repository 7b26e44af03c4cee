package attune.ui.train;

import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of a model as a page: its headings, its points, its paragraphs. */
public final class CardPage extends VBox {

    private static final double WIDE = 560;
    private static final double TALL = 380;
    private static final double SPACING = 6;
    private static final Pattern MARKS = Pattern.compile("[`*]");

    /** A page of this Markdown, with what to say of it below. */
    public CardPage(String markdown, String below) {
        getStyleClass().addAll("panel", "model-card");
        setId("model-card");
        VBox lines = new VBox();
        lines.setSpacing(SPACING);
        markdown.lines().filter(line -> !line.isBlank()).forEach(line -> lines.getChildren().add(line(line.strip())));
        ScrollPane scroll = new ScrollPane(lines);
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
        setFocusTraversable(true);
    }

    private static Label line(String line) {
        Label label = new Label(text(line));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(line.startsWith("#") ? "panel-title" : "model-card-line");
        return label;
    }

    private static String text(String line) {
        String plain = MARKS.matcher(line).replaceAll("");
        return plain.startsWith("#") ? plain.replaceFirst("^#+\\s*", "")
            : plain.startsWith("- ") ? "• " + plain.substring(2) : plain;
    }
}
