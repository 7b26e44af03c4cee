package attune.store;

import attune.domain.Review;
import java.nio.file.Path;
import java.time.Instant;

/** A program that writes reviews and says after each that it is kept, until somebody kills it. Argument: the home. */
public final class EndlessReviews {

    private EndlessReviews() {
    }

    /** Never ends by itself. */
    public static void main(String... args) throws Exception {
        ReviewsFile file = new ReviewsFile(Path.of(args[0]));
        for (int i = 0; ; i++) {
            file.append(new Review(new Review.Subject("mosi", "s" + i), Review.Status.REVIEWED,
                "笔记 " + i + " \"quoted\"\nsecond line", Instant.ofEpochSecond(i)));
            System.out.println(i);
            System.out.flush();
        }
    }
}
