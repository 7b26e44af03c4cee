package attune.ui.shell;

import attune.domain.Picture;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;

/** What was pasted or dropped: files, or the text and the image of a post. */
sealed interface Pasteboard {

    /** Files; at least one. */
    record Named(List<Path> files) implements Pasteboard {
    }

    /** A post; text or images or both. */
    record Post(String text, List<Picture> images) implements Pasteboard {
    }

    /** Nothing that can be opened. */
    record Nothing() implements Pasteboard {
    }

    /** Whether there is something that can be opened, without looking at it. */
    static boolean full(Clipboard board) {
        return board.hasFiles() || board.hasImage() || board.hasString();
    }

    /** Files first; a browser that copies an image adds its address as text, which is no text of a post. */
    static Pasteboard of(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            return new Named(board.getFiles().stream().map(File::toPath).toList());
        }
        String text = board.hasString() && board.getString() != null ? board.getString().strip() : "";
        Image image = board.hasImage() ? board.getImage() : null;
        if (image != null && image.getWidth() >= 1 && image.getHeight() >= 1) {
            return new Post(text.matches("\\S+://\\S+") ? "" : text, List.of(picture(image)));
        }
        if (text.isEmpty()) {
            return new Nothing();
        }
        return named(text) ? new Named(List.of(Path.of(text))) : new Post(text, List.of());
    }

    /** Whether the text is the full path of something that exists: copied from a terminal or a file manager. */
    private static boolean named(String text) {
        try {
            return !text.contains("\n") && Path.of(text).isAbsolute() && Files.exists(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /** The image on white, as every picture is. */
    static Picture picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = pixels.getArgb(x, y);
                int alpha = argb >>> 24;
                for (int c = 0; c < 3; c++) {
                    int colour = argb >> 16 - 8 * c & 0xff;
                    rgb[3 * (y * width + x) + c] = (byte) ((colour * alpha + 255 * (255 - alpha)) / 255);
                }
            }
        }
        return new Picture(width, height, rgb, 0);
    }
}
