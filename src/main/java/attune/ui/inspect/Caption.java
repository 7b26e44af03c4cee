package attune.ui.inspect;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sentence that changes while the mouse moves: unless it needs another number of lines, nothing around it is laid out. */
final class Caption extends Region {

    private final Label label = new Label();
    private double tall;

    Caption() {
        label.setWrapText(true);
        label.setManaged(false);
        label.getStyleClass().add("caption");
        getChildren().add(label);
    }

    void setText(String text) {
        label.setText(text);
        if (label.prefHeight(getWidth()) != tall) {
            requestLayout();
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return label.prefWidth(-1);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefHeight(double width) {
        return label.prefHeight(width);
    }

    @Override protected void layoutChildren() {
        tall = label.prefHeight(getWidth());
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
