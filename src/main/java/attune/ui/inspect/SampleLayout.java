package attune.ui.inspect;

import attune.domain.Sample;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/**
 * Where picture and words stand: side by side above the lanes of a clip, the words above the picture of a post. Both stay
 * where they are in the tree: what is taken out and put in again is styled anew, which costs many pulses.
 */
final class SampleLayout extends GridPane {

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    /** Pixels that the words of a post may take from its picture before they scroll. */
    private static final double MOST_OF_WORDS = 260;

    private final Region picture;
    private final Region words;

    SampleLayout(Region picture, Region words) {
        this.picture = picture;
        this.words = words;
        getStyleClass().add("sample-layout");
        getChildren().addAll(picture, words);
    }

    void show(Sample sample) {
        boolean clip = sample instanceof Sample.Clip;
        boolean pictured = clip || sample instanceof Sample.Post post && !post.images().isEmpty();
        Section.show(picture, pictured);
        setConstraints(picture, 0, clip ? 0 : 1);
        setConstraints(words, clip ? 1 : 0, 0);
        words.pseudoClassStateChanged(ABOVE, pictured && !clip);
        getColumnConstraints().setAll(clip ? List.of(half(), half()) : List.of(whole()));
        getRowConstraints().setAll(pictured && !clip ? List.of(words(), rest()) : List.of(rest()));
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = whole();
        half.setPercentWidth(50);
        return half;
    }

    private static ColumnConstraints whole() {
        ColumnConstraints whole = new ColumnConstraints();
        whole.setHgrow(Priority.ALWAYS);
        return whole;
    }

    private static RowConstraints words() {
        RowConstraints words = new RowConstraints();
        words.setMaxHeight(MOST_OF_WORDS);
        return words;
    }

    private static RowConstraints rest() {
        RowConstraints rest = new RowConstraints();
        rest.setVgrow(Priority.ALWAYS);
        return rest;
    }
}
