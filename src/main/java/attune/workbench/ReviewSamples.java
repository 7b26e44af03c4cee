package attune.workbench;

import attune.domain.Review;
import java.nio.file.Path;
import java.util.Map;

/** Keeps what a person notes of samples, across runs and starts. */
public interface ReviewSamples {

    /** The last review of every sample that has one. */
    Map<Review.Subject, Review> all();

    /** Keeps a review; when it returns, not even a loss of power takes it back. */
    void keep(Review review);

    /**
     * Writes all reviews as a table.
     *
     * @param table its ending says the format: {@code .csv} or {@code .jsonl}
     */
    void export(Path table);
}
