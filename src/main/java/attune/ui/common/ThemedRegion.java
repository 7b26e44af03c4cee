package attune.ui.common;

import attune.figure.Palette;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * A region that paints, in the colours of the theme. Style class {@code attune-figure}. Any number of {@link #repaint()} between
 * two pulses costs one painting, and no layout: asking for that would measure everything around it anew.
 */
public abstract class ThemedRegion extends Region {

    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
        Stream.concat(Region.getClassCssMetaData().stream(), PaletteColours.MetaData.ALL.stream()).toList();

    private final PaletteColours colours = new PaletteColours(this, this::themeChanged);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(this, "palette", Palette.LIGHT);
    private Scene asked;
    private boolean stale = true;
    private boolean themed;

    protected ThemedRegion() {
        getStyleClass().add("attune-figure");
    }

    /** The colours of the theme that is on. */
    public final ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    public final Palette palette() {
        return palette.get();
    }

    /** Asks for one painting before the next frame. */
    protected final void repaint() {
        stale = true;
        if (getScene() == null || isNeedsLayout()) {
            requestLayout();
        } else if (asked != getScene()) {
            paintAtPulse(getScene());
        }
    }

    /** What is painted stands where the children stand: it is painted anew with this layout. */
    protected final void paintWithLayout() {
        stale = true;
    }

    private void paintAtPulse(Scene scene) {
        asked = scene;
        scene.addPreLayoutPulseListener(new Runnable() {
            @Override public void run() {
                scene.removePreLayoutPulseListener(this);
                asked = null;
                paintStale();
            }
        });
        Platform.requestNextPulse();
    }

    /** Paints into children of this size. */
    protected abstract void paint(double width, double height);

    @Override protected void setWidth(double width) {
        super.setWidth(width);
        stale = true;
    }

    @Override protected void setHeight(double height) {
        super.setHeight(height);
        stale = true;
    }

    @Override protected void layoutChildren() {
        paintStale();
    }

    private void paintStale() {
        if (themed) {
            themed = false;
            palette.set(colours.palette());
        }
        if (stale && getWidth() > 0 && getHeight() > 0) {
            stale = false;
            paint(getWidth(), getHeight());
        }
    }

    @Override public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }

    PaletteColours colours() {
        return colours;
    }

    private void themeChanged() {
        themed = true;
        repaint();
    }
}
