package attune.ui.evaluate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/** Tabs in one line: those that have no room stand in a menu at its end; the chosen one always has room. */
final class TabLine extends Region {

    private static final double GAP = 2;

    private final List<ToggleButton> tabs;
    private final MenuButton more;
    private final Node last;
    private List<ToggleButton> hidden = List.of();

    /**
     * A line.
     *
     * @param more the menu for tabs without room
     * @param last stands at the right end
     */
    TabLine(List<ToggleButton> tabs, MenuButton more, Node last) {
        this.tabs = List.copyOf(tabs);
        this.more = more;
        this.last = last;
        getStyleClass().add("part-tabs");
        getChildren().addAll(tabs);
        getChildren().addAll(more, last);
        tabs.forEach(tab -> tab.selectedProperty().addListener((value, before, now) -> requestLayout()));
        setMinWidth(0);
    }

    @Override protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(tab -> tab.prefWidth(-1) + GAP).sum() + last.prefWidth(-1);
    }

    @Override protected void layoutChildren() {
        double room = getWidth() - last.prefWidth(-1) - GAP;
        List<ToggleButton> shown = new ArrayList<>(tabs);
        boolean all = width(shown) <= room;
        while (!all && shown.size() > 1 && width(shown) + more.prefWidth(-1) > room) {
            ToggleButton dropped = shown.getLast().isSelected() ? shown.get(shown.size() - 2) : shown.getLast();
            shown.remove(dropped);
        }
        double x = 0;
        for (ToggleButton tab : tabs) {
            tab.setVisible(shown.contains(tab));
            if (tab.isVisible()) {
                x = place(tab, x);
            }
        }
        more.setVisible(!all);
        if (!all) {
            place(more, x);
        }
        place(last, getWidth() - last.prefWidth(-1));
        offer(tabs.stream().filter(tab -> !shown.contains(tab)).toList());
    }

    private static double width(List<ToggleButton> some) {
        return some.stream().mapToDouble(tab -> tab.prefWidth(-1) + GAP).sum();
    }

    private double place(Node node, double x) {
        double width = node.prefWidth(-1);
        double height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
        return x + width + GAP;
    }

    private void offer(List<ToggleButton> now) {
        if (!now.equals(hidden)) {
            hidden = now;
            more.getItems().setAll(now.stream().map(TabLine::item).toList());
        }
    }

    private static MenuItem item(Labeled tab) {
        MenuItem item = new MenuItem(tab.getText());
        item.setId("more-" + tab.getId());
        item.setOnAction(choice -> ((ToggleButton) tab).fire());
        return item;
    }
}
