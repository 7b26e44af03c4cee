package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.figure.FigureFile;
import attune.figure.Palette;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of every widget to target/screenshots, and checks that the theme reaches what is painted. */
@ExtendWith(ApplicationExtension.class)
class GalleryTest {

    private Stage stage;

    @Start
    void start(Stage shown) {
        Fonts.load();
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({"light, 1440, 900", "dark, 1440, 900", "light, 1100, 700"})
    void everyWidgetInATheme(String theme, int width, int height) throws IOException {
        WritableImage[] picture = new WritableImage[1];
        Gallery gallery = new Gallery();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene scene = new Scene(gallery.build(), width, height);
            scene.getStylesheets().addAll(sheet(theme), sheet("common"));
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> picture[0] = stage.getScene().snapshot(null));
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        File file = folder.resolve("gallery-" + theme + "-" + width + ".png").toFile();
        ImageIO.write(SwingFXUtils.fromFXImage(picture[0], null), "png", file);
        FigureFile.write(WaitForAsyncUtils.waitForAsyncFx(20_000, gallery::timeline), 800, 460,
            theme.equals("light") ? Palette.LIGHT : Palette.DARK, folder.resolve("timeline-" + theme + ".png"));
        int ground = (theme.equals("light") ? Palette.LIGHT : Palette.DARK).background();
        assertTrue(picture[0].getPixelReader().getArgb(2, 2) == ground, "the ground has the colour of the theme");
    }

    static String sheet(String name) {
        return GalleryTest.class.getResource(name + ".css").toExternalForm();
    }
}
