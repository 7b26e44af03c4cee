package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Review;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews outlive whatever ends the program. */
class ReviewsFileTest {

    @TempDir Path home;

    private static Review review(String sample, Review.Status status, String note) {
        return new Review(new Review.Subject("mosi", sample), status, note, Instant.ofEpochSecond(7));
    }

    @Test
    void theLastReviewOfASampleCounts() throws Exception {
        ReviewsFile file = new ReviewsFile(home);
        file.append(review("a", Review.Status.REVIEWED, "first"));
        file.append(review("b", Review.Status.AGAIN, ""));
        file.append(review("a", Review.Status.DOUBTFUL_LABEL, "second, 第二"));
        file.append(review("b", Review.Status.OPEN, " "));
        Map<Review.Subject, Review> all = new ReviewsFile(home).all();
        assertEquals(1, all.size(), "what was taken back is no review");
        assertEquals("second, 第二", all.get(new Review.Subject("mosi", "a")).note());
        assertEquals(4, Files.readAllLines(home.resolve("reviews.jsonl")).size(), "nothing is ever taken out of the file");
    }

    /** A real process, really killed: what it was told is kept is there, and the next line is whole. */
    @Test
    void reviewsSurviveAKill() throws Exception {
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
            "-cp", System.getProperty("java.class.path"), EndlessReviews.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int kept = -1;
        try (BufferedReader said = new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (kept < 40) {
                kept = Integer.parseInt(said.readLine());
            }
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                kept = Integer.parseInt(line);
            }
        }
        assertEquals(137, writer.exitValue(), "killed, not ended");
        ReviewsFile file = new ReviewsFile(home);
        Map<Review.Subject, Review> all = file.all();
        for (int i = 0; i <= kept; i++) {
            assertEquals("笔记 " + i + " \"quoted\"\nsecond line", all.get(new Review.Subject("mosi", "s" + i)).note());
        }
        assertTrue(all.size() <= kept + 2, "at most one was on its way");
    }

    @Test
    void aTornLineIsPassedOverAndTheNextIsWhole() throws Exception {
        ReviewsFile file = new ReviewsFile(home);
        file.append(review("a", Review.Status.REVIEWED, "kept"));
        Files.writeString(home.resolve("reviews.jsonl"), "{\"corpus\":\"mosi\",\"id\":\"b\",\"sta",
            StandardOpenOption.APPEND);
        file.append(review("c", Review.Status.AGAIN, "after"));
        Map<Review.Subject, Review> all = file.all();
        assertEquals(2, all.size());
        assertEquals("after", all.get(new Review.Subject("mosi", "c")).note());
    }

    @Test
    void exportedAsATable() throws Exception {
        ReviewsFile file = new ReviewsFile(home);
        file.append(review("a,1", Review.Status.DOUBTFUL_LABEL, "says \"no\""));
        file.export(home.resolve("out.csv"));
        assertEquals("corpus,id,status,note,at\nmosi,\"a,1\",doubtful-label,\"says \"\"no\"\"\",1970-01-01T00:00:07Z\n",
            Files.readString(home.resolve("out.csv")).replace("\r", ""));
        file.export(home.resolve("out.jsonl"));
        assertEquals(Files.readString(home.resolve("reviews.jsonl")), Files.readString(home.resolve("out.jsonl")));
        assertEquals("reviews.format", assertThrows(BadInput.class, () -> file.export(home.resolve("out.txt"))).problem());
    }
}
