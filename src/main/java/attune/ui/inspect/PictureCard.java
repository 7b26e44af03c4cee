package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.figure.RegionsFigure;
import attune.ui.common.PixelView;
import attune.ui.common.Rounded;
import attune.ui.common.Strings;
import attune.workbench.Reading;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame or image that is seen, the heat of its regions over it, and below it the bar that says what can be done. */
final class PictureCard {

    private final InspectViewModel model;
    private final PixelView pixels;
    private final String face;
    private final Strings strings;
    private final Label soundOnly;
    private final TransportBar transport;
    private final ImageBar images;
    private final Rounded root;
    private final BooleanProperty heat = new SimpleBooleanProperty(true);
    private int frame = -1;

    PictureCard(InspectViewModel model, PixelView pixels, ChangeMenus menus, Strings strings) {
        this.model = model;
        this.pixels = pixels;
        this.strings = strings;
        this.face = strings.get("unit.face");
        soundOnly = new Label(strings.get("player.sound-only"));
        soundOnly.getStyleClass().add("sound-only");
        transport = new TransportBar(model.player(), heat, strings);
        images = new ImageBar(this::showImage, heat, strings);
        StackPane stage = new StackPane(pixels, soundOnly);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        root = Rounded.plain(stage, transport.root(), images.root());
        root.getStyleClass().add("picture-card");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.setAccessibleText(strings.get("player.picture"));
        pixels.pointedProperty().addListener((pointed, old, now) -> point(now));
        new PictureDrag(stage, pixels, (part, x, y) -> change(menus, part, x, y));
        pixels.setOnContextMenuRequested(event -> {
            Point2D at = pixels.share(event.getX(), event.getY());
            int region = at == null ? -1 : RegionHeat.at(regions(), frame, at.getX(), at.getY());
            if (region >= 0 && regions().get(region) instanceof Position.Region part) {
                change(menus, part.where(), event.getScreenX(), event.getScreenY());
            }
        });
        pixels.setOnMouseClicked(event -> pin(pixels.share(event.getX(), event.getY())));
        pixels.timeProperty().addListener((time, old, now) -> seek());
        model.sample().addListener((sample, old, now) -> {
            boolean same = old instanceof Sample.Post before && now instanceof Sample.Post post
                && before.images().equals(post.images()) && !post.images().isEmpty();
            if (!same) {
                show(now);
            }
        });
        model.answer().addListener((answer, old, now) -> {
            if (frame >= 0 && now != null && model.sample().get() instanceof Sample.Post) {
                showImage(frame);
            }
            seek();
            overlay();
        });
        model.attention().brush().heat().addListener((shown, old, now) -> overlay());
        heat.addListener((shown, old, now) -> overlay());
    }

    Region root() {
        return root;
    }

    /** Whether the regions of the picture are coloured. */
    BooleanProperty heat() {
        return heat;
    }

    private void change(ChangeMenus menus, Rectangle part, double x, double y) {
        if (frame >= 0 && model.current().isPresent()) {
            menus.part(frame, part, pixels, x, y);
        }
    }

    private void show(Sample sample) {
        Section.show(transport.root(), sample instanceof Sample.Clip);
        soundOnly.setVisible(sample instanceof Sample.Clip clip && clip.facts().video().isEmpty());
        List<Picture> pictures = sample instanceof Sample.Post post ? post.images() : List.of();
        images.show(pictures);
        frame = -1;
        pixels.overlayProperty().set(null);
        if (soundOnly.isVisible()) {
            pixels.clear();
        }
        if (!pictures.isEmpty()) {
            showImage(0);
        }
    }

    private void showImage(int index) {
        if (model.sample().get() instanceof Sample.Post post) {
            // What the model was given: an image that was changed is seen changed.
            pixels.show(model.current().map(read -> read.pieces().frames()).filter(read -> index < read.size())
                .map(read -> read.get(index).picture()).orElse(post.images().get(index)));
            frame = index;
            overlay();
        }
    }

    /** In a clip the regions shown are those of the frame that was read nearest to the one seen. */
    private void seek() {
        if (model.sample().get() instanceof Sample.Clip) {
            int nearest = model.current().map(reading -> nearest(reading, pixels.timeProperty().get())).orElse(-1);
            if (nearest != frame) {
                frame = nearest;
                overlay();
            }
        }
    }

    private static int nearest(Reading reading, double time) {
        int found = -1;
        double least = Double.MAX_VALUE;
        for (int at = 0; at < reading.pieces().frames().size(); at++) {
            double away = Math.abs(reading.pieces().frames().get(at).picture().time() - time);
            if (away < least) {
                least = away;
                found = at;
            }
        }
        return found;
    }

    private void overlay() {
        List<Position> positions = regions();
        if (frame < 0 || positions.isEmpty()) {
            pixels.overlayProperty().set(null);
            return;
        }
        Optional<Heat.Lit> lit = model.attention().brush().heat().get().of(Modality.VISION).filter(values -> heat.get());
        RegionsFigure over = RegionHeat.figure(positions, frame, lit, model.attention().brush().focus().get(), face,
            PictureChanges.outlines(model.edits().list().get(), frame, time(), strings));
        pixels.overlayProperty().set(over);
    }

    /** When the frame that is shown was taken. */
    private double time() {
        return model.current().map(read -> read.pieces().frames()).filter(read -> frame < read.size())
            .map(read -> read.get(frame).picture().time()).orElse(0.0);
    }

    private List<Position> regions() {
        return model.current().map(reading -> reading.analysis().positions().getOrDefault(Modality.VISION, List.of()))
            .orElse(List.of());
    }

    private void point(Point2D at) {
        int region = at == null ? -1 : RegionHeat.at(regions(), frame, at.getX(), at.getY());
        if (region < 0) {
            model.attention().brush().leave();
        } else {
            model.attention().brush().hover(Modality.VISION, List.of(region));
        }
    }

    private void pin(Point2D at) {
        int region = at == null ? -1 : RegionHeat.at(regions(), frame, at.getX(), at.getY());
        if (region >= 0) {
            model.attention().brush().pin(Modality.VISION, List.of(region));
        }
    }
}
