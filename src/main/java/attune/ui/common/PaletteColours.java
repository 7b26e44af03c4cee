package attune.ui.common;

import attune.figure.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/**
 * The colours of the theme as a {@link Palette} for what is painted rather than styled: read from the style sheet like
 * any other colour, so that a change of theme reaches every picture by itself.
 */
final class PaletteColours {

    /** In the order of the palette. */
    static final List<String> NAMES = List.of("bg", "surface", "border", "text", "muted", "accent", "accent-soft",
        "text-modality", "vision-modality", "audio-modality", "negative", "neutral", "positive");

    private final List<SimpleStyleableObjectProperty<Color>> colours = new ArrayList<>();

    /** {@code changed} runs when a colour changes. */
    PaletteColours(ThemedRegion bean, Runnable changed) {
        for (CssMetaData<? extends Styleable, ?> data : MetaData.ALL) {
            @SuppressWarnings("unchecked")
            CssMetaData<ThemedRegion, Color> one = (CssMetaData<ThemedRegion, Color>) data;
            SimpleStyleableObjectProperty<Color> colour =
                new SimpleStyleableObjectProperty<>(one, bean, one.getProperty(), one.getInitialValue(bean));
            colour.addListener((_, _, _) -> changed.run());
            colours.add(colour);
        }
    }

    StyleableProperty<Color> property(int index) {
        return colours.get(index);
    }

    Palette palette() {
        int[] c = colours.stream().mapToInt(colour -> Colours.argb(colour.get())).toArray();
        return new Palette(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12]);
    }

    /** What the style sheet may set on a themed region: {@code -figure-bg} and so on; the light theme where it does not. */
    static final class MetaData extends CssMetaData<ThemedRegion, Color> {

        static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

        private final int index;

        private MetaData(int index, Color initial) {
            super("-figure-" + NAMES.get(index), StyleConverter.getColorConverter(), initial);
            this.index = index;
        }

        private static List<CssMetaData<? extends Styleable, ?>> all() {
            Palette light = Palette.LIGHT;
            int[] initial = {light.background(), light.surface(), light.border(), light.text(), light.muted(),
                light.accent(), light.accentSoft(), light.textModality(), light.visionModality(), light.audioModality(),
                light.negative(), light.neutral(), light.positive()};
            List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>();
            for (int i = 0; i < initial.length; i++) {
                all.add(new MetaData(i, Colours.of(initial[i])));
            }
            return all;
        }

        @Override public boolean isSettable(ThemedRegion region) {
            return true;
        }

        @Override public StyleableProperty<Color> getStyleableProperty(ThemedRegion region) {
            return region.colours().property(index);
        }
    }
}
