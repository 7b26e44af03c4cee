package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The official lists of videos of CMU's corpora: JSON {@code {train, valid, test}} of video ids. */
final class VideoFolds {

    private VideoFolds() {
    }

    static Set<String> of(Path file, String list) {
        try {
            JsonNode names = new ObjectMapper().readTree(InputFile.readable(file).toFile()).path(list);
            if (!names.isArray() || names.isEmpty()) {
                throw new BadInput("dataset.incomplete", file, "\"" + list + "\"");
            }
            Set<String> videos = new HashSet<>();
            names.forEach(name -> videos.add(name.asText()));
            return videos;
        } catch (JsonProcessingException e) {
            throw new BadInput(e, "dataset.json", file);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }
}
