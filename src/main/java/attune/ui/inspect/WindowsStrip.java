package attune.ui.inspect;

import attune.domain.TimeSpan;
import attune.figure.attention.Units;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All windows of a long clip on its whole length; a click goes there. Below it, what is read and what is left out. */
final class WindowsStrip {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double HEIGHT = 14;
    private static final double GAP = 1;
    private static final double LEAST = 2;

    private final InspectViewModel model;
    private final Strings strings;
    private final List<Region> marks = new ArrayList<>();
    private final Pane strip;
    private final Region playhead = new Region();
    private final Label told = new Label();
    private List<TimeSpan> shown = List.of();
    private final VBox root;

    WindowsStrip(InspectViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        strip = new Pane() {
            @Override protected void layoutChildren() {
                place();
            }
        };
        strip.getStyleClass().add("windows");
        strip.setMinHeight(HEIGHT);
        strip.setPrefHeight(HEIGHT);
        strip.setOnMouseClicked(event -> model.player().seek(event.getX() / strip.getWidth() * model.player().duration()));
        playhead.getStyleClass().add("windows-playhead");
        playhead.setManaged(false);
        playhead.setMouseTransparent(true);
        told.setWrapText(true);
        told.getStyleClass().add("caption");
        root = new VBox(told, strip);
        root.getStyleClass().add("windows-strip");
        model.windows().addListener((windows, old, now) -> show(now));
        model.reading().state().addListener((state, old, now) -> mark());
        model.player().time().addListener((time, old, now) -> placePlayhead());
        show(model.windows().get());
    }

    Node root() {
        return root;
    }

    private void show(Windows windows) {
        Section.show(root, windows.isLong());
        if (!windows.isLong() || windows.windows().equals(shown)) {
            mark();
            return;
        }
        shown = windows.windows();
        marks.clear();
        for (TimeSpan window : windows.windows()) {
            Region mark = new Region();
            mark.getStyleClass().add("window");
            Tooltip.install(mark, new Tooltip(between(window)));
            marks.add(mark);
        }
        strip.getChildren().setAll(marks);
        strip.getChildren().add(playhead);
        mark();
    }

    private void mark() {
        List<TimeSpan> windows = model.windows().get().windows();
        int current = model.reading().window();
        for (int at = 0; at < marks.size(); at++) {
            marks.get(at).pseudoClassStateChanged(CURRENT, at == current);
        }
        if (windows.size() > 1 && current >= 0 && current < windows.size()) {
            String which = strings.get("windows.which", String.valueOf(current + 1), String.valueOf(windows.size()),
                between(windows.get(current)));
            double out = model.player().duration() - windows.stream().mapToDouble(TimeSpan::length).sum();
            told.setText(out < 1 ? which : which + " " + strings.get("windows.left-out", Units.seconds(out)));
            strip.setAccessibleText(told.getText());
        }
    }

    private static String between(TimeSpan window) {
        return TransportBar.clock(window.start()) + " – " + TransportBar.clock(window.end());
    }

    private void place() {
        List<TimeSpan> windows = model.windows().get().windows();
        double scale = strip.getWidth() / Math.max(1e-9, model.player().duration());
        for (int at = 0; at < Math.min(marks.size(), windows.size()); at++) {
            double width = Math.max(LEAST, windows.get(at).length() * scale - GAP);
            marks.get(at).resizeRelocate(windows.get(at).start() * scale, 2, width, HEIGHT - 4);
        }
        placePlayhead();
    }

    private void placePlayhead() {
        double x = model.player().time().get() / Math.max(1e-9, model.player().duration()) * strip.getWidth();
        playhead.resizeRelocate(Math.round(x) - 1, 0, 2, HEIGHT);
    }
}
