package attune.ui.inspect;

import attune.figure.StrongestFigure;
import attune.ui.common.FigureCanvas;
import attune.ui.common.Scroll;
import java.util.List;
import javafx.scene.AccessibleRole;

/** The numbers behind what is lit just now: the strongest words, regions and seconds. */
final class StrongestPart extends FigureCanvas {

    static final int MOST = 5;

    private final AttentionModel attention;
    private final Said said;
    private Scroll around;

    StrongestPart(AttentionModel attention, Said said) {
        this.attention = attention;
        this.said = said;
        getStyleClass().add("strongest");
        setAccessibleRole(AccessibleRole.TEXT);
        attention.brush().heat().addListener((heat, old, now) -> show());
    }

    private void show() {
        List<StrongestFigure.Column> columns = Strongest.of(attention.brush().heat().get(), attention::units, MOST)
            .entrySet().stream()
            .map(each -> new StrongestFigure.Column(each.getKey(), said.modality(each.getKey()), each.getValue().stream()
                .map(entry -> new StrongestFigure.Entry(entry.name(), entry.weight(), Said.weight(entry.weight())))
                .toList())).toList();
        setFigure(new StrongestFigure(columns));
    }

    /** Drawn while in sight: dozens of short texts for every word that the mouse passes are too many for nobody. */
    @Override protected void paint(double width, double height) {
        if (around == null) {
            Scroll.around(this).ifPresent(scroll -> {
                around = scroll;
                scroll.onScroll(this::repaint);
            });
        }
        if (around == null || around.shows(this)) {
            super.paint(width, height);
        }
    }

    @Override protected double computePrefHeight(double width) {
        return (MOST + 1) * StrongestFigure.ROW;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
