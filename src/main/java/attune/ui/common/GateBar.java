package attune.ui.common;

import attune.domain.Modality;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The gates of a row as one bar, cut into text, vision and audio by their weight. */
public final class GateBar extends HBox {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 9;

    public GateBar(Map<Modality, Double> gates) {
        getStyleClass().add("gate-bar");
        setAlignment(Pos.CENTER_LEFT);
        for (Modality modality : Modality.values()) {
            Double weight = gates.get(modality);
            if (weight != null && weight > 0) {
                Region part = new Region();
                part.getStyleClass().add("gate-" + modality.id());
                part.setMinSize(weight * WIDTH, HEIGHT);
                part.setMaxSize(weight * WIDTH, HEIGHT);
                getChildren().add(part);
            }
        }
    }
}
