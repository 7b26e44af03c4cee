package attune.ui.common;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** One word of a {@link HeatText} on a ground as strong as its weight; heat changes an opacity and nothing else. */
final class WordChip extends Region {

    /** So that the word on the strongest ground can still be read. */
    private static final double STRONGEST = 0.62;

    private final Region ground = new Region();
    private final Text text = new Text();
    private final Text weight = new Text();

    WordChip() {
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("heat-word-text");
        ground.getStyleClass().add("heat-ground");
        ground.setOpacity(0);
        getStyleClass().add("heat-word");
        weight.setTextOrigin(VPos.TOP);
        weight.setManaged(false);
        weight.getStyleClass().add("heat-word-weight");
        getChildren().addAll(ground, text, weight);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void setWord(String word) {
        text.setText(word);
        setAccessibleText(word);
    }

    void setHeat(double weight) {
        ground.setOpacity(STRONGEST * Math.clamp(weight, 0, 1));
    }

    /** Writes a number below the word, or nothing; the word stays where it is. */
    void setWeight(String number) {
        if (!number.equals(weight.getText())) {
            weight.setText(number);
            // A number that is wider than its word grows to the right: the first of a line has nothing at its left.
            weight.setX(Math.max(0, Math.round((getWidth() - weight.getLayoutBounds().getWidth()) / 2)));
            weight.setY(getHeight() - 1);
        }
    }

    String weight() {
        return weight.getText();
    }

    double heat() {
        return ground.getOpacity() / STRONGEST;
    }

    /** Whether it is one character of a script that is written without spaces. */
    boolean isIdeograph() {
        return Character.isIdeographic(text.getText().codePointAt(0));
    }

    @Override protected double computePrefWidth(double height) {
        return Math.ceil(text.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset();
    }

    @Override protected double computePrefHeight(double width) {
        return Math.ceil(text.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset();
    }

    @Override protected void layoutChildren() {
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
        text.relocate(snappedLeftInset(), snappedTopInset());
    }
}
