package attune.ui.inspect;

import attune.domain.Sample;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where picture and words stand: side by side above the lanes of a clip, the words above the picture of a post. */
final class SampleLayout extends StackPane {

    /** Pixels that the words of a post may take from its picture before they scroll. */
    private static final double MOST_OF_WORDS = 260;

    private final Region picture;
    private final Region words;
    private final HBox beside = new HBox();
    private final VBox above = new VBox();

    SampleLayout(Region picture, Region words) {
        this.picture = picture;
        this.words = words;
        beside.getStyleClass().add("beside");
        above.getStyleClass().add("above");
        HBox.setHgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox.setVgrow(picture, Priority.ALWAYS);
    }

    void show(Sample sample) {
        beside.getChildren().clear();
        above.getChildren().clear();
        if (sample instanceof Sample.Post post) {
            boolean pictured = !post.images().isEmpty();
            Section.show(picture, pictured);
            VBox.setVgrow(words, pictured ? Priority.NEVER : Priority.ALWAYS);
            words.setMaxHeight(pictured ? MOST_OF_WORDS : Double.MAX_VALUE);
            above.getChildren().addAll(words, picture);
            getChildren().setAll(above);
        } else {
            Section.show(picture, sample instanceof Sample.Clip);
            words.setMaxHeight(Double.MAX_VALUE);
            beside.getChildren().addAll(picture, words);
            getChildren().setAll(beside);
        }
    }
}
