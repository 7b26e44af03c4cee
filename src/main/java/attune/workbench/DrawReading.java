package attune.workbench;

import java.nio.file.Path;
import java.util.List;

/** Writes the pictures of a reading without a window. */
@FunctionalInterface
public interface DrawReading {

    /**
     * Draws what the window shows of a reading, each as PNG, SVG, PDF and CSV: the answer, the gates bar by bar and as a point
     * before the model's cloud, attention in every direction (last layer, mean of the heads) between words, regions and
     * seconds, and the maps of each explanation; and all numbers as {@code numbers.npz}.
     *
     * @param folder made if it is not there; files of the same names are replaced
     * @return what was written
     */
    List<Path> draw(Reading reading, Path folder);
}
