package attune.ui.evaluate;

import attune.domain.Review;
import attune.domain.Side;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.PairOfRuns;
import attune.workbench.ReviewSamples;
import attune.workbench.RunListing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * What the person noted of samples, of every corpus. A review is shown at once and kept by a job; what could not be kept is
 * told and taken back. Used on the FX thread.
 */
public final class ReviewModel {

    /** Id of the field that says how far a sample is reviewed. */
    static final String STATUS = "review";
    /** Id of the field with the person's words. */
    static final String NOTE = "note";

    private final ReviewSamples reviews;
    private final JobRunner jobs;
    private final Problems problems;
    private final InstantSource clock;
    private final ObservableMap<Review.Subject, Review> all = FXCollections.observableHashMap();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private boolean loaded;

    ReviewModel(ReviewSamples reviews, JobRunner jobs, Problems problems, InstantSource clock) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.problems = problems;
        this.clock = clock;
    }

    /** Recalls what was noted before, once. */
    void load() {
        if (!loaded) {
            loaded = true;
            jobs.start("reviews", (progress, cancellation) -> reviews.all(), outcome -> {
                switch (outcome) {
                    case Outcome.Succeeded<Map<Review.Subject, Review>>(var known) -> {
                        all.putAll(known);
                        changed();
                    }
                    case Outcome.Failed<Map<Review.Subject, Review>>(Throwable cause) -> problems.tell(cause);
                    case Outcome.Cancelled<Map<Review.Subject, Review>>() -> { }
                }
            });
        }
    }

    /** The sample as reviews know it: of the corpus that was asked, else of the table that it stands in. */
    static Review.Subject subject(PairOfRuns pair, int sample) {
        RunListing listing = pair.runs(Side.A).listing();
        String corpus = listing.asked().map(RunListing.Asked::corpus).orElseGet(() -> switch (listing.source()) {
            case RunListing.Source.Table table -> table.file().getFileName().toString();
            case RunListing.Source.Folders folders -> listing.name();
        });
        return new Review.Subject(corpus, pair.id(sample));
    }

    /** What is noted of a sample. */
    Review of(PairOfRuns pair, int sample) {
        Review.Subject subject = subject(pair, sample);
        return all.getOrDefault(subject, Review.none(subject));
    }

    /** Notes something of a sample; nothing where it says no more than before. */
    void note(PairOfRuns pair, int sample, Review.Status status, String words) {
        Review before = of(pair, sample);
        Review now = new Review(before.subject(), status, words, clock.instant());
        if (now.status() == before.status() && now.note().equals(before.note())) {
            return;
        }
        show(now);
        jobs.start("review", (progress, cancellation) -> {
            reviews.keep(now);
            return now;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Review>(Throwable cause)) {
                problems.tell(cause);
                show(before);
            }
        });
    }

    private void show(Review review) {
        if (review.isEmpty()) {
            all.remove(review.subject());
        } else {
            all.put(review.subject(), review);
        }
        changed();
    }

    /** Writes all reviews as a table. */
    void export(Path table) {
        jobs.start(table.getFileName().toString(), (progress, cancellation) -> {
            reviews.export(table);
            return table;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Path>(Throwable cause)) {
                problems.tell(cause);
            }
        });
    }

    /** How many samples have a review. */
    int size() {
        return all.size();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Grows whenever a review changes. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** How far samples are reviewed, to filter and sort by. */
    Field status(Seen seen) {
        List<String> names = Arrays.stream(Review.Status.values()).map(Review.Status::id).toList();
        return new Field.Kinds(STATUS, names, i -> of(seen.pair(), i).status().ordinal());
    }

    /** The person's words, to search in. */
    Field words(Seen seen) {
        return new Field.Words(NOTE, i -> of(seen.pair(), i).note());
    }
}
