package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MMSD 2.0 (Qin et al. 2023): posts of text and image labelled for sarcasm (1) or not (0), on its published lists. Where the
 * folder {@code dataset_image} is there its images are the vision stream, and a row whose image is missing is a fault; else
 * the five words that a tagger saw in each image are ({@code image_attributes/extract_all}).
 *
 * @param folder with {@code mmsd2_text_json_final/{train,valid,test}.json}; an image_id exceeds 2^53 and is kept as text
 */
public record Mmsd2(Path folder) implements ThreeLists {

    @Override public String name() {
        return "mmsd2";
    }

    @Override public List<Task> tasks() {
        return List.of(Task.SARCASM);
    }

    @Override public List<String> caveats() {
        return pictured() ? List.of() : List.of("text + words from a pretrained tagger: the images are not there");
    }

    private boolean pictured() {
        return Files.isDirectory(folder.resolve("dataset_image"));
    }

    @Override public Found listed(String list) {
        Path file = folder.resolve("mmsd2_text_json_final").resolve(list + ".json");
        boolean pictured = pictured();
        Map<String, List<String>> words = pictured ? Map.of()
            : ImageAttributes.read(folder.resolve("image_attributes/extract_all"));
        Gathering found = new Gathering();
        long row = 0;
        for (JsonNode node : posts(file)) {
            long at = ++row;
            found.row(file, at, () -> Stream.of(pictured ? withImage(file, at, node) : withWords(file, at, node, words)));
        }
        return found.found();
    }

    private static JsonNode posts(Path file) {
        try {
            JsonNode posts = new ObjectMapper().readTree(InputFile.readable(file).toFile());
            if (posts.isArray()) {
                return posts;
            }
            throw new BadInput("dataset.json", file);
        } catch (JsonProcessingException e) {
            throw new BadInput(e, "dataset.json", file);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    private Example withImage(Path file, long row, JsonNode node) {
        String image = "dataset_image/" + id(file, row, node) + ".jpg";
        if (!Files.isRegularFile(folder.resolve(image))) {
            throw BrokenRow.lacks(file, row, image);
        }
        return example(file, row, node, Optional.of(new ImageSource.InFile(folder.resolve(image))));
    }

    private Example withWords(Path file, long row, JsonNode node, Map<String, List<String>> words) {
        List<String> seen = words.get(id(file, row, node));
        if (seen == null) {
            throw BrokenRow.lacks(file, row, "image_attributes/extract_all: " + id(file, row, node));
        }
        return example(file, row, node, Optional.empty()).withImageWords(seen);
    }

    private Example example(Path file, long row, JsonNode node, Optional<ImageSource> image) {
        String text = node.path("text").asText();
        if (text.isBlank()) {
            throw BrokenRow.value(file, row, "text", text);
        }
        String label = node.path("label").asText();
        if (!label.matches("[01]")) {
            throw BrokenRow.value(file, row, "label", label);
        }
        return new Example(name() + "/" + id(file, row, node), Optional.of(text), image, Optional.empty(),
            new Truth.Named(Task.SARCASM.labels().get(Integer.parseInt(label))), List.of());
    }

    private static String id(Path file, long row, JsonNode node) {
        String id = node.path("image_id").asText();
        if (!id.matches("\\d+")) {
            throw BrokenRow.value(file, row, "image_id", id);
        }
        return id;
    }
}
