package attune.workbench;

import attune.domain.BadInput;
import attune.store.ReplacedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last comparison in {@code evaluate.json} of the program's home. */
public final class ComparisonInHome implements RememberComparison {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonInHome.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public ComparisonInHome(Path home) {
        this.file = home.resolve("evaluate.json");
    }

    @Override public synchronized KeptComparison last() {
        try {
            return Files.exists(file) ? comparison(JSON.readTree(Files.readString(file))) : KeptComparison.NONE;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} is passed over: {}", file, e.toString());
            return KeptComparison.NONE;
        }
    }

    private static KeptComparison comparison(JsonNode json) {
        Map<String, String> shown = new LinkedHashMap<>();
        json.path("shown").properties().forEach(each -> shown.put(each.getKey(), each.getValue().asText()));
        Map<String, List<String>> asked = new LinkedHashMap<>();
        json.path("asked").properties().forEach(each -> asked.put(each.getKey(), texts(each.getValue())));
        return new KeptComparison(texts(json.path("places")).stream().map(Path::of).filter(Files::exists).toList(),
            json.path("a").asText(), json.path("b").asText(), shown, asked);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Override public synchronized void keep(KeptComparison comparison) {
        ObjectNode json = JSON.createObjectNode().put("a", comparison.a()).put("b", comparison.b());
        ArrayNode places = json.putArray("places");
        comparison.places().forEach(place -> places.add(place.toString()));
        ObjectNode shown = json.putObject("shown");
        comparison.shown().forEach(shown::put);
        ObjectNode asked = json.putObject("asked");
        comparison.asked().forEach((what, texts) -> texts.forEach(asked.putArray(what)::add));
        try {
            ReplacedFile.write(file, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json)));
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", file);
        }
    }
}
