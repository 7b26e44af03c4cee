package attune.ui.library;

import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.ui.common.Pictures;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/** A line of the library: still, title, what it is and what was said of it, and the answer as a dot. */
final class EntryCell extends ListCell<LibraryEntry> {

    static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass CHILD = PseudoClass.getPseudoClass("child");
    private static final double WIDTH = 44;
    private static final double HEIGHT = 32;
    private static final String WAVE = "M1 8v4M5 5v10M9 2v16M13 6v8M17 4v12M21 8v4";
    private static final String LINES = "M2 4h18M2 10h18M2 16h11";

    private final LibraryModel library;
    private final EntryText text;
    private final StackPane still = new StackPane();
    private final SVGPath sign = new SVGPath();
    private final Label title = new Label();
    private final Text measured = new Text();
    private final Label detail = new Label();
    private final VBox words = new VBox();
    private final Region dot = new Region();
    private final Tooltip source = new Tooltip();
    private final HBox row;
    private final InvalidationListener marking = change -> mark();
    private final InvalidationListener drawing = change -> draw();
    private Picture drawn;

    EntryCell(LibraryModel library, EntryText text) {
        this.library = library;
        this.text = text;
        still.getStyleClass().add("library-still");
        still.setMinSize(WIDTH, HEIGHT);
        still.setMaxSize(WIDTH, HEIGHT);
        sign.getStyleClass().add("library-sign");
        title.getStyleClass().add("library-title");
        detail.getStyleClass().add("library-detail");
        title.setMinHeight(Region.USE_PREF_SIZE);
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        dot.getStyleClass().add("answer-dot");
        words.getChildren().setAll(title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.widthProperty().addListener(change -> name());
        title.fontProperty().addListener(change -> name());
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(still, words, dot);
        row.getStyleClass().add("library-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        library.openProperty().addListener(new WeakInvalidationListener(marking));
        library.thumbnails().addListener(new WeakInvalidationListener(drawing));
    }

    @Override protected void updateItem(LibraryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        mark();
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        boolean child = library.isChild(entry);
        pseudoClassStateChanged(CHILD, child);
        name();
        detail.setText(text.detail(entry, child));
        List<String> styles = List.of("answer-dot", "answer-" + entry.answer().orElse("none"));
        if (!dot.getStyleClass().equals(styles)) {
            dot.getStyleClass().setAll(styles);
        }
        dot.setVisible(entry.answer().isPresent());
        source.setText(entry.sources().isEmpty() ? entry.title() : entry.sources().getFirst().toString());
        setTooltip(source);
        setAccessibleText(title.getText() + ", " + detail.getText());
        draw();
        setGraphic(row);
    }

    /** Writes the title as the width of the list allows. */
    private void name() {
        if (getItem() != null) {
            measured.setFont(title.getFont());
            title.setText(TitleLines.of(text.title(getItem()), this::fits));
        }
    }

    private boolean fits(String line) {
        measured.setText(line);
        return words.getWidth() <= 0 || measured.getLayoutBounds().getWidth() <= words.getWidth();
    }

    private void mark() {
        pseudoClassStateChanged(OPEN, getItem() != null && !isEmpty() && getItem().id().equals(library.openProperty().get()));
    }

    private void draw() {
        if (getItem() == null || isEmpty()) {
            return;
        }
        Optional<Picture> picture = Optional.ofNullable(library.thumbnails().get(getItem().id()));
        if (picture.isEmpty()) {
            drawn = null;
            sign.setContent(getItem().seconds() > 0 ? WAVE : LINES);
            still.getChildren().setAll(sign);
        } else if (picture.get() != drawn) {
            drawn = picture.get();
            still.getChildren().setAll(cover(drawn));
        }
    }

    /** The picture cut so that it fills the still, corners rounded. */
    private static Rectangle cover(Picture picture) {
        double scale = Math.max(WIDTH / picture.width(), HEIGHT / picture.height());
        double wide = picture.width() * scale;
        double high = picture.height() * scale;
        Rectangle cover = new Rectangle(WIDTH, HEIGHT, new ImagePattern(
            Pictures.image(picture), (WIDTH - wide) / 2, (HEIGHT - high) / 2, wide, high, false));
        cover.setArcWidth(6);
        cover.setArcHeight(6);
        return cover;
    }
}
