package attune.store;

import attune.domain.BadInput;
import attune.domain.Edit;
import attune.domain.LibraryEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library in {@code library.jsonl}: one JSON object a line, newest sample first, replaced as a whole. A line that
 * cannot be read is passed over, the others stay. Every change starts from what is on disk, so that two windows side by
 * side lose at most a change made in the same instant.
 */
public final class LibraryFile {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);
    private static final int MOST = 5_000;

    private final Path file;

    public LibraryFile(Path home) {
        this.file = home.resolve("library.jsonl");
    }

    /** Every entry, newest first. */
    public synchronized List<LibraryEntry> all() {
        List<LibraryEntry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            content.lines().filter(line -> !line.isBlank()).forEach(line -> entry(line).ifPresent(entries::add));
        } catch (IOException e) {
            LOG.warn("{} cannot be read; it is set aside and the library starts anew", file, e);
            SetAside.move(file);
        }
        return entries;
    }

    /** Adds an entry at the top, or replaces the one with its id where it stands. */
    public synchronized void put(LibraryEntry entry) throws IOException {
        List<LibraryEntry> entries = all();
        int at = place(entries, entry.id());
        if (at >= 0) {
            entries.set(at, entry);
        } else {
            entries.addFirst(entry);
        }
        write(entries.subList(0, Math.min(MOST, entries.size())));
    }

    /** Removes the entry of that id, if there is one. */
    public synchronized void remove(String id) throws IOException {
        List<LibraryEntry> entries = all();
        if (entries.removeIf(entry -> entry.id().equals(id))) {
            write(entries);
        }
    }

    private static int place(List<LibraryEntry> entries, String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void write(List<LibraryEntry> entries) throws IOException {
        ReplacedFile.write(file, out -> {
            for (LibraryEntry entry : entries) {
                out.write(Fields.JSON.writeValueAsBytes(json(entry)));
                out.write('\n');
            }
        });
    }

    private static ObjectNode json(LibraryEntry entry) {
        ObjectNode json = Fields.JSON.createObjectNode().put("id", entry.id()).put("title", entry.title());
        entry.sources().forEach(source -> json.withArray("/sources").add(source.toString()));
        json.put("text", entry.text()).put("seconds", entry.seconds()).put("images", entry.images())
            .put("confidence", entry.confidence());
        entry.edits().forEach(edit -> json.withArray("/edits").add(EditJson.of(edit)));
        entry.parent().ifPresent(parent -> json.put("parent", parent));
        entry.answer().ifPresent(answer -> json.put("answer", answer));
        return json;
    }

    private static Optional<LibraryEntry> entry(String line) {
        try {
            JsonNode json = Fields.JSON.readTree(line);
            if (!json.path("id").isTextual()) {
                LOG.warn("passed over a line of the library without an id");
                return Optional.empty();
            }
            List<Path> sources = new ArrayList<>();
            json.path("sources").forEach(source -> sources.add(Path.of(source.asText())));
            return Optional.of(new LibraryEntry(json.path("id").asText(), json.path("title").asText(), sources,
                json.path("text").asText(),
                text(json, "parent"), edits(json), json.path("seconds").asDouble(), json.path("images").asInt(),
                text(json, "answer"), json.path("confidence").asDouble()));
        } catch (JsonProcessingException | InvalidPathException | BadInput e) {
            LOG.warn("passed over a line of the library that cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<Edit> edits(JsonNode json) {
        List<Edit> edits = new ArrayList<>();
        json.path("edits").forEach(each -> edits.add(EditJson.of(new Fields(Path.of("library.jsonl"), "edits", each))));
        return edits;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }
}
