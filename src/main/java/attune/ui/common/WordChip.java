package attune.ui.common;

import attune.figure.Box;
import attune.figure.Palette;
import attune.figure.WordsFigure;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** One word of a {@link HeatText}; {@link WordGrounds} paints its ground and outline. */
final class WordChip extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("masked");

    private final Text text = new Text();
    private final Text weight = new Text();
    private double heat;
    private boolean estimated;
    private boolean chosen;
    private boolean hidden;

    WordChip() {
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("heat-word-text");
        getStyleClass().add("heat-word");
        weight.setTextOrigin(VPos.TOP);
        weight.setManaged(false);
        weight.getStyleClass().add("heat-word-weight");
        getChildren().addAll(text, weight);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void setWord(String word, boolean timeIsEstimated) {
        text.setText(word);
        estimated = timeIsEstimated;
        setAccessibleText(word);
    }

    void setChosen(boolean isChosen) {
        chosen = isChosen;
        pseudoClassStateChanged(CHOSEN, isChosen);
    }

    void setHidden(boolean isHidden) {
        hidden = isHidden;
        pseudoClassStateChanged(HIDDEN, isHidden);
    }

    /** As a part of a figure, with the weight that its heat stands for. */
    WordsFigure.Word seen(double read) {
        return new WordsFigure.Word(text.getText(), new Box(getLayoutX(), getLayoutY(), getWidth(), getHeight()), read, heat,
            weight.getText(), new WordsFigure.Look(chosen, hidden, estimated));
    }

    void setHeat(double share) {
        heat = Math.clamp(share, 0, 1);
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
        return heat;
    }

    /** How opaque the ground is, 0 to 1. */
    double ground() {
        return WordsFigure.STRONGEST * heat * getOpacity();
    }

    /** The colour of the outline, 0 for none. */
    int outline(Palette palette) {
        return chosen || isFocused() ? palette.accent() : isHover() ? palette.border() : 0;
    }

    boolean isEstimated() {
        return estimated;
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
        text.relocate(snappedLeftInset(), snappedTopInset());
    }
}
