package attune.ui.evaluate;

import attune.domain.Review;
import attune.workbench.ReviewSamples;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reviews in memory. */
public final class FakeReviews implements ReviewSamples {

    private final Map<Review.Subject, Review> kept = new LinkedHashMap<>();

    @Override public Map<Review.Subject, Review> all() {
        return kept;
    }

    @Override public void keep(Review review) {
        kept.put(review.subject(), review);
    }

    @Override public void export(Path table) {
        throw new UnsupportedOperationException("nothing is written here");
    }
}
