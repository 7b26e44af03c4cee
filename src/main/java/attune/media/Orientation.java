package attune.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.IntPointer;

/**
 * How stored frames become upright.
 *
 * @param mirrored whether left and right of the stored frame change places first
 * @param rotation degrees to turn it clockwise then: 0, 90, 180 or 270
 * @param width upright width in square pixels
 * @param height upright height in square pixels
 */
record Orientation(boolean mirrored, int rotation, int width, int height) {

    /** What the stream says of its pixel shape and rotation; 0 × 0 where it does not know its size. */
    static Orientation of(AVStream stream) {
        AVCodecParameters parameters = stream.codecpar();
        int rotation = rotation(parameters);
        double aspect = Container.quotient(stream.sample_aspect_ratio());
        if (aspect == 0) {
            aspect = Container.quotient(parameters.sample_aspect_ratio());
        }
        boolean believable = aspect > 0.2 && aspect < 5;
        int width = believable ? (int) Math.round(parameters.width() * aspect) : parameters.width();
        return of(false, rotation, width, parameters.height());
    }

    /** What an image's header says. */
    static Orientation of(ImageHeader header) {
        int rotation = switch (header.orientation()) {
            case 3, 4 -> 180;
            case 6, 7 -> 90;
            case 5, 8 -> 270;
            default -> 0;
        };
        boolean mirrored = switch (header.orientation()) {
            case 2, 4, 5, 7 -> true;
            default -> false;
        };
        return of(mirrored, rotation, (int) header.width(), (int) header.height());
    }

    private static Orientation of(boolean mirrored, int rotation, int storedWidth, int storedHeight) {
        return rotation % 180 == 0
            ? new Orientation(mirrored, rotation, storedWidth, storedHeight)
            : new Orientation(mirrored, rotation, storedHeight, storedWidth);
    }

    private static int rotation(AVCodecParameters parameters) {
        AVPacketSideData matrix = parameters.nb_coded_side_data() == 0 ? null : av_packet_side_data_get(
            parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < 9 * Integer.BYTES) {
            return 0;
        }
        double anticlockwise = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(anticlockwise) ? 0 : Math.floorMod(-90 * (int) Math.round(anticlockwise / 90), 360);
    }

    /** The same, scaled down so that no side is longer than {@code side}. */
    Orientation within(int side) {
        return scaled((double) side / Math.max(width, height));
    }

    /** The same, scaled down so that it is no wider than {@code wide}. */
    Orientation narrowedTo(int wide) {
        return scaled((double) wide / width);
    }

    private Orientation scaled(double factor) {
        return factor >= 1 ? this : new Orientation(mirrored, rotation,
            Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)));
    }

    /** Width of the stored frame that becomes this one when turned. */
    int storedWidth() {
        return rotation % 180 == 0 ? width : height;
    }

    int storedHeight() {
        return rotation % 180 == 0 ? height : width;
    }
}
