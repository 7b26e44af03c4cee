package attune.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** The look: AtlantaFX below, our sheets above, light or dark. */
final class Theme {

    private Theme() {
    }

    /** Whether the window is dark: chosen, or as the system is just now. */
    static BooleanBinding dark(ObservableValue<String> chosen) {
        return Bindings.createBooleanBinding(() -> switch (chosen.getValue()) {
            case "dark" -> true;
            case "system" -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            default -> false;
        }, chosen, Platform.getPreferences().colorSchemeProperty());
    }

    static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS());
        String tone = dark ? "dark" : "light";
        scene.getStylesheets().setAll(
            sheet("/attune/ui/common/" + tone + ".css"),
            sheet("/attune/ui/common/common.css"),
            sheet("/attune/ui/shell/" + tone + ".css"),
            sheet("/attune/ui/shell/attune.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(sheet("/attune/ui/shell/opaque.css"));
        }
    }

    private static String sheet(String at) {
        return Objects.requireNonNull(Theme.class.getResource(at), at).toExternalForm();
    }
}
