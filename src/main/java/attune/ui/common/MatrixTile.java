package attune.ui.common;

import attune.figure.Matrix;
import attune.figure.Window;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;

/** A matrix as a small picture without names, to be chosen by a click, Enter or Space. */
public final class MatrixTile extends ThemedRegion {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final MatrixImage cells = new MatrixImage();
    private Matrix matrix;

    /** {@code chosen} runs when it is clicked; {@code name} is read aloud. */
    public MatrixTile(String name, Runnable chosen) {
        getStyleClass().add("matrix-tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        getChildren().add(cells);
        setOnMouseClicked(_ -> chosen.run());
        setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> {
                    chosen.run();
                    event.consume();
                }
                default -> { }
            }
        });
    }

    public void show(Matrix shown) {
        matrix = shown;
        repaint();
    }

    public void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override protected void paint(double width, double height) {
        cells.setVisible(matrix != null);
        if (matrix != null) {
            double left = snappedLeftInset();
            double top = snappedTopInset();
            cells.show(matrix, Window.all(matrix), palette(), left, top,
                Math.max(1, width - left - snappedRightInset()), Math.max(1, height - top - snappedBottomInset()));
        }
    }
}
