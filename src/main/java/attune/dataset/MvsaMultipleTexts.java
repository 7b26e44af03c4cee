package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of MVSA-Multiple: {@code id, text, emotion_label} with 0 positive, 1 neutral, 2 negative. */
public record MvsaMultipleTexts(Path folder) implements Corpus {

    private static final List<Polarity> CODES = List.of(Polarity.POSITIVE, Polarity.NEUTRAL, Polarity.NEGATIVE);

    @Override public String name() {
        return "mvsa-multiple-text";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public Found read(Fold fold) {
        Path file = folder.resolve(fold.name().toLowerCase(Locale.ROOT) + ".json");
        Gathering found = new Gathering();
        try {
            long row = 0;
            for (JsonNode node : new ObjectMapper().readTree(InputFile.readable(file).toFile())) {
                long at = ++row;
                found.row(file, at, () -> example(file, at, node));
            }
        } catch (JsonProcessingException e) {
            throw new BadInput(e, "dataset.json", file);
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return found.found();
    }

    private Stream<Example> example(Path file, long row, JsonNode node) {
        int code = node.path("emotion_label").asInt(-1);
        if (code < 0 || code >= CODES.size()) {
            throw BrokenRow.value(file, row, "emotion_label", node.path("emotion_label").asText());
        }
        return Stream.of(node.path("text").asText()).filter(text -> !text.isBlank())
            .map(text -> Example.ofText(name() + "/" + node.path("id").asText(), text, CODES.get(code)));
    }
}
