package attune.store;

import attune.domain.BadInput;
import attune.domain.Review;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reviews in {@code reviews.jsonl}: a JSON object a line, only ever written at the end and forced to the disk before the
 * person hears that it is kept; of several lines on one sample the last counts. Whatever kills the program loses at most the
 * line being written: a line without its end is ended before the next is written, and passed over.
 */
public final class ReviewsFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewsFile.class);

    private final Path file;

    public ReviewsFile(Path home) {
        this.file = home.resolve("reviews.jsonl");
    }

    /** Writes a review at the end. */
    public synchronized void append(Review review) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
             FileLock alone = channel.lock()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            if (torn(channel)) {
                line.write('\n');
            }
            line.write(Fields.JSON.writeValueAsBytes(json(review)));
            line.write('\n');
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            assert alone.isValid();
        }
    }

    /** Whether the last line has no end. */
    private static boolean torn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** The last review of every sample, in the order in which samples were first noted; none that was taken back. */
    public synchronized Map<Review.Subject, Review> all() throws IOException {
        Map<Review.Subject, Review> reviews = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
                review(line).ifPresent(review -> reviews.put(review.subject(), review));
            }
        }
        reviews.values().removeIf(Review::isEmpty);
        return reviews;
    }

    /**
     * Writes the last review of every sample as a table for any tool.
     *
     * @param table its ending says the format: {@code .csv} or {@code .jsonl}
     */
    public void export(Path table) throws IOException {
        List<Review> reviews = List.copyOf(all().values());
        String name = table.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".jsonl")) {
            throw new BadInput("reviews.format", table);
        }
        ReplacedFile.write(table, out -> {
            if (name.endsWith(".jsonl")) {
                for (Review review : reviews) {
                    out.write(Fields.JSON.writeValueAsBytes(json(review)));
                    out.write('\n');
                }
                return;
            }
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord("corpus", "id", "status", "note", "at");
            reviews.forEach(review -> csv.writeRecord(review.subject().corpus(), review.subject().sample(),
                review.status().id(), review.note(), review.at().toString()));
            csv.flush();
        });
    }

    private static ObjectNode json(Review review) {
        return Fields.JSON.createObjectNode().put("corpus", review.subject().corpus()).put("id", review.subject().sample())
            .put("status", review.status().id()).put("note", review.note()).put("at", review.at().toString());
    }

    private static Optional<Review> review(String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode json = Fields.JSON.readTree(line);
            String status = json.path("status").asText();
            for (Review.Status known : Review.Status.values()) {
                if (known.id().equals(status)) {
                    return Optional.of(new Review(
                        new Review.Subject(json.path("corpus").asText(), json.path("id").asText()), known,
                        json.path("note").asText(), Instant.parse(json.path("at").asText())));
                }
            }
            LOG.warn("passed over a review of unknown status {}", status);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            LOG.warn("passed over a line of the reviews that cannot be read", e);
        }
        return Optional.empty();
    }
}
