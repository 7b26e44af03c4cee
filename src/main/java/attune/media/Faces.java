package attune.media;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import attune.domain.Picture;
import attune.domain.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * Finds frontal faces by a cascade of Haar features (Viola and Jones 2001; Lienhart's alt2 cascade) on a picture scaled
 * to at most 320 pixels a side. Used by one thread at a time.
 */
public final class Faces implements AutoCloseable {

    private static final int SIDE = 320;
    private static final double SCALE_STEP = 1.15;
    private static final int NEIGHBOURS = 3;
    /** A face is at least this share of the longer side: smaller ones say nothing at the size regions are read at. */
    private static final double SMALLEST = 0.1;
    private static final int CASCADE_WINDOW = 20;
    /** The cascade's threads give their finds in any order: equally large ones stand from left to right, then from above. */
    static final Comparator<Rectangle> LARGEST_FIRST = Comparator.comparingDouble(Rectangle::area).reversed()
        .thenComparingDouble(Rectangle::left).thenComparingDouble(Rectangle::top);

    private final CascadeClassifier cascade = HaarCascade.frontalFace();

    /** The faces of a picture, largest first, in the same order every time; empty where there is none. */
    public List<Rectangle> find(Picture picture) {
        double factor = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * factor));
        int height = Math.max(1, (int) Math.round(picture.height() * factor));
        if (Math.min(width, height) < CASCADE_WINDOW) {
            return List.of();
        }
        int smallest = Math.max(CASCADE_WINDOW, (int) (SMALLEST * Math.max(width, height)));
        try (BytePointer pixels = new BytePointer(picture.rgb());
             Mat whole = new Mat(picture.height(), picture.width(), CV_8UC3, pixels);
             Mat small = new Mat(); Mat grey = new Mat(); Mat even = new Mat();
             Size size = new Size(width, height);
             Size least = new Size(smallest, smallest); Size most = new Size();
             RectVector found = new RectVector()) {
            resize(whole, small, size, 0, 0, INTER_AREA);
            cvtColor(small, grey, COLOR_RGB2GRAY);
            equalizeHist(grey, even);
            cascade.detectMultiScale(even, found, SCALE_STEP, NEIGHBOURS, 0, least, most);
            List<Rectangle> faces = new ArrayList<>();
            for (long i = 0; i < found.size(); i++) {
                Rect face = found.get(i);
                faces.add(new Rectangle((double) face.x() / width, (double) face.y() / height,
                    (double) face.width() / width, (double) face.height() / height));
            }
            faces.sort(LARGEST_FIRST);
            return faces;
        }
    }

    @Override public void close() {
        cascade.close();
    }
}
