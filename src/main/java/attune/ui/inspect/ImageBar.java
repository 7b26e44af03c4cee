package attune.ui.inspect;

import attune.domain.Picture;
import attune.ui.common.Pictures;
import attune.ui.common.Strings;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The images of a post to choose from, and the switch of the heat. */
final class ImageBar {

    private static final double SIDE = 30;

    private final IntConsumer chosen;
    private final Strings strings;
    private final HBox thumbnails = new HBox();
    private final HBox root;

    ImageBar(IntConsumer chosen, BooleanProperty heat, Strings strings) {
        this.chosen = chosen;
        this.strings = strings;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        thumbnails.getStyleClass().add("thumbnails");
        root = new HBox(thumbnails, gap, TransportBar.heatSwitch(heat, strings));
        root.getStyleClass().add("picture-bar");
    }

    Node root() {
        return root;
    }

    /** Offers these images, the first chosen; a single one needs no choice. */
    void show(List<Picture> pictures) {
        root.setVisible(!pictures.isEmpty());
        root.setManaged(!pictures.isEmpty());
        thumbnails.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (int at = 0; at < pictures.size() && pictures.size() > 1; at++) {
            thumbnails.getChildren().add(thumbnail(pictures.get(at), at, group));
        }
    }

    private ToggleButton thumbnail(Picture picture, int index, ToggleGroup group) {
        ImageView view = new ImageView(Pictures.image(picture));
        view.setFitHeight(SIDE);
        view.setFitWidth(SIDE * 1.5);
        view.setPreserveRatio(true);
        ToggleButton button = new ToggleButton("", view);
        button.getStyleClass().add("thumbnail");
        button.setAccessibleText(strings.get("player.image", index + 1));
        button.setToggleGroup(group);
        button.setSelected(index == 0);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(index);
        });
        return button;
    }
}
