package attune.ui.inspect;

import attune.ui.common.Strings;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Play and pause, a frame on or back, time, frame number, and the switch of the heat. */
final class TransportBar {

    /** Below these widths, in pixels, the bar leaves out the duration, the frame number, the word on silence. */
    private static final double NARROW = 300;
    private static final double WIDE = 360;
    private static final double WIDER = 420;

    private final PlayerModel player;
    private final Strings strings;
    private final Button play = new Button();
    private final Label time = new Label();
    private final Label frame = new Label();
    private final Label muted;
    private final HBox root;

    TransportBar(PlayerModel player, BooleanProperty heat, Strings strings) {
        this.player = player;
        this.strings = strings;
        Button back = button("back", strings.get("command.back"), () -> player.step(-1));
        Button on = button("on", strings.get("command.on"), () -> player.step(1));
        play.getStyleClass().setAll("button", "transport", "play");
        play.setGraphic(icon());
        play.setOnAction(event -> player.toggle());
        muted = new Label(strings.get("player.no-device"));
        muted.setTooltip(new Tooltip(strings.get("player.no-device.why")));
        time.getStyleClass().add("clock");
        time.setMinWidth(Region.USE_PREF_SIZE);
        frame.setMinWidth(Region.USE_PREF_SIZE);
        muted.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new HBox(back, play, on, time, frame, muted, gap, heatSwitch(heat, strings));
        root.getStyleClass().add("picture-bar");
        root.widthProperty().addListener((width, old, now) -> refresh());
        player.time().addListener((at, old, now) -> refresh());
        player.clip().addListener((clip, old, now) -> refresh());
        player.playing().addListener((playing, old, now) -> refresh());
        refresh();
    }

    Node root() {
        return root;
    }

    /** The switch of the heat over a picture. */
    static ToggleButton heatSwitch(BooleanProperty heat, Strings strings) {
        ToggleButton shown = new ToggleButton(strings.get("player.heat"));
        shown.getStyleClass().addAll("transport", "heat-switch");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.selectedProperty().bindBidirectional(heat);
        shown.setTooltip(new Tooltip(strings.get("player.heat.why")));
        return shown;
    }

    /** Minutes, seconds and hundredths: 00:01.04; with hours where there are any. */
    static String clock(double seconds) {
        long hundredths = Math.round(seconds * 100);
        String rest = String.format(Locale.ROOT, "%02d:%02d.%02d",
            hundredths / 6000 % 60, hundredths / 100 % 60, hundredths % 100);
        return hundredths >= 360_000 ? hundredths / 360_000 + ":" + rest : rest;
    }

    private static Button button(String style, String name, Runnable action) {
        Button button = new Button();
        button.getStyleClass().setAll("button", "transport", style);
        button.setGraphic(icon());
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region icon() {
        Region icon = new Region();
        icon.getStyleClass().add("icon");
        return icon;
    }

    private void refresh() {
        boolean playing = player.playing().get();
        play.getStyleClass().setAll("button", "transport", playing ? "pause" : "play");
        String name = strings.get(playing ? "command.pause" : "command.play");
        play.setAccessibleText(name);
        if (play.getTooltip() == null || !play.getTooltip().getText().equals(name)) {
            play.setTooltip(new Tooltip(name));
        }
        String now = clock(player.time().get());
        time.setText(root.getWidth() < NARROW ? now : now + " / " + clock(player.duration()));
        frame.setText(player.hasPicture() ? strings.get("player.frame", String.valueOf(player.frame())) : "");
        Section.show(frame, root.getWidth() >= WIDE);
        Section.show(muted, root.getWidth() >= WIDER && player.isMuted());
    }
}
