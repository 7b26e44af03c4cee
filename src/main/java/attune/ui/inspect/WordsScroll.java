package attune.ui.inspect;

import attune.ui.common.HeatText;
import attune.ui.common.Scroll;
import javafx.geometry.Bounds;

/** The words in a pane that scrolls: as high as they are where there is room, and rolled on to the word being spoken. */
final class WordsScroll extends Scroll {

    /** Where in the pane a word comes to stand that had to be rolled to, as a share of its height. */
    private static final double THIRD = 1.0 / 3;

    private final HeatText words;
    private int spoken = -1;

    WordsScroll(HeatText words) {
        super(words);
        this.words = words;
        setFitToWidth(true);
        getStyleClass().add("words");
        words.heightProperty().addListener((height, old, now) -> setPrefViewportHeight(Math.ceil(now.doubleValue())));
    }

    /** Marks the word that is spoken; a new one that is out of sight is rolled to. */
    void speak(int word) {
        words.setSpoken(word);
        if (word != spoken) {
            spoken = word;
            reveal(word);
        }
    }

    private void reveal(int word) {
        Bounds bounds = words.boundsOf(word);
        double seen = getViewportBounds().getHeight();
        double hidden = words.getHeight() - seen;
        if (bounds == null || hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        if (bounds.getMinY() < top || bounds.getMaxY() > top + seen) {
            setVvalue(Math.clamp((bounds.getMinY() - seen * THIRD) / hidden, 0, 1));
        }
    }
}
