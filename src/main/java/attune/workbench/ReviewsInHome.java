package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Review;
import attune.store.ReviewsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The reviews in a file of the program's home. */
public final class ReviewsInHome implements ReviewSamples {

    private final Path home;
    private final ReviewsFile file;

    public ReviewsInHome(Path home) {
        this.home = home;
        this.file = new ReviewsFile(home);
    }

    @Override public Map<Review.Subject, Review> all() {
        try {
            return file.all();
        } catch (IOException e) {
            throw new BadInput(e, "reviews.unreadable", home);
        }
    }

    @Override public void keep(Review review) {
        try {
            file.append(review);
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", home);
        }
    }

    @Override public void export(Path table) {
        try {
            file.export(table);
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", table);
        }
    }
}
