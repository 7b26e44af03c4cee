package attune.media;

import attune.domain.BadInput;
import attune.domain.InputFile;
import attune.domain.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Still images as upright pictures of at most 2,048 pixels a side: JPEG, PNG, GIF (its first frame), BMP, WebP and TIFF
 * of any depth, by their content and not by their name.
 */
public final class Images {

    private static final int LONGEST_SIDE = 2048;
    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 500_000_000;

    private Images() {
    }

    /** Reads an image file; what is no image, or claims more than 100 megapixels, is refused. */
    public static Picture read(Path file) {
        InputFile.readable(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput("media.not-an-image", file);
            }
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    /** Reads an image from memory, as pasted; {@code name} is what a refusal calls it. */
    public static Picture read(byte[] bytes, String name) {
        byte[] file = WebpAnimation.isOne(bytes) ? WebpAnimation.firstFrame(bytes) : bytes;
        ImageHeader header = ImageHeader.of(file).orElseThrow(() -> new BadInput("media.not-an-image", name));
        if (header.width() <= 0 || header.height() <= 0) {
            throw new BadInput("media.image-without-size", name);
        }
        if (header.width() > MOST_PIXELS || header.height() > MOST_PIXELS || header.pixels() > MOST_PIXELS) {
            throw new BadInput("media.image-too-large", name, header.width(), header.height());
        }
        try (StillDecoder decoder = new StillDecoder(header.format(), MOST_PIXELS);
             FramePainter painter = new FramePainter(Orientation.of(header).within(LONGEST_SIDE))) {
            AVFrame frame = decoder.decode(file);
            ByteBuffer canvas = painter.canvas();
            if (frame == null || !painter.paint(frame, canvas)) {
                throw new BadInput("media.image-damaged", name);
            }
            return painter.picture(canvas, 0);
        }
    }
}
