package attune.store;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Modality;
import attune.domain.Rectangle;
import attune.domain.TimeSpan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A change of a sample as an object of JSON. Seconds count from the clip's beginning, parts of pictures are shares of their
 * size, characters are those of {@code readings[].text} in the document of an analysis.
 *
 * <pre>{@code
 * { "edit": "off", "modality": "text"|"vision"|"audio" }
 * { "edit": "hide-words", "window": 0, "chars": [from, to], "said"?: "…" }
 * { "edit": "replace-words", "window": 0, "chars": [from, to], "said"?: "…", "with": "…" }
 * { "edit": "hide-region"|"cover", "image": 0 or "time": [from, to], "region": [left, top, width, height] }
 * { "edit": "blur", …, "radius": share of the longer side }
 * { "edit": "hide-seconds"|"silence", "time": [from, to] }
 * { "edit": "noise", "time"?: [from, to], "snr": dB, "seed": whole number }
 * }</pre>
 */
final class EditJson {

    private static final String KINDS = "off, hide-words, replace-words, hide-region, cover, blur, hide-seconds, silence, noise";

    private EditJson() {
    }

    static ObjectNode of(Edit edit) {
        return switch (edit) {
            case Edit.Off(Modality modality) -> kind("off").put("modality", modality.id());
            case Edit.HiddenWords(Edit.Words words) -> put(kind("hide-words"), words);
            case Edit.ReplacedWords(Edit.Words words, String with) -> put(kind("replace-words"), words).put("with", with);
            case Edit.HiddenRegion(Edit.Part part) -> put(kind("hide-region"), part);
            case Edit.Covered(Edit.Part part) -> put(kind("cover"), part);
            case Edit.Blurred(Edit.Part part, double radius) -> put(kind("blur"), part).put("radius", radius);
            case Edit.HiddenSeconds(TimeSpan time) -> put(kind("hide-seconds"), time);
            case Edit.Silenced(TimeSpan time) -> put(kind("silence"), time);
            case Edit.Noisy(Optional<TimeSpan> time, double decibels, long seed) -> {
                ObjectNode json = kind("noise");
                time.ifPresent(span -> put(json, span));
                yield json.put("snr", decibels).put("seed", seed);
            }
        };
    }

    /** The change that an object tells of; anything else is refused by its place. */
    static Edit of(Fields json) {
        String kind = json.text("edit");
        return json.checked(() -> switch (kind) {
            case "off" -> new Edit.Off(modality(json));
            case "hide-words" -> new Edit.HiddenWords(words(json));
            case "replace-words" -> new Edit.ReplacedWords(words(json), json.known("with"));
            case "hide-region" -> new Edit.HiddenRegion(part(json));
            case "cover" -> new Edit.Covered(part(json));
            case "blur" -> new Edit.Blurred(part(json), json.number("radius"));
            case "hide-seconds" -> new Edit.HiddenSeconds(time(json));
            case "silence" -> new Edit.Silenced(time(json));
            case "noise" -> new Edit.Noisy(json.node().has("time") ? Optional.of(time(json)) : Optional.empty(),
                json.number("snr"), json.node().has("seed") ? json.seed("seed") : 0);
            default -> throw json.unknownKind("edit", kind, KINDS);
        });
    }

    private static ObjectNode kind(String name) {
        return Fields.JSON.createObjectNode().put("edit", name);
    }

    private static ObjectNode put(ObjectNode json, Edit.Words words) {
        json.put("window", words.window()).putArray("chars").add(words.chars().start()).add(words.chars().end());
        return json.put("said", words.said());
    }

    private static ObjectNode put(ObjectNode json, TimeSpan time) {
        json.putArray("time").add(time.start()).add(time.end());
        return json;
    }

    private static ObjectNode put(ObjectNode json, Edit.Part part) {
        switch (part.shot()) {
            case Edit.Shot.Image(int index) -> json.put("image", index);
            case Edit.Shot.Frames(TimeSpan time) -> put(json, time);
        }
        Rectangle where = part.where();
        json.putArray("region").add(where.left()).add(where.top()).add(where.width()).add(where.height());
        return json;
    }

    private static Modality modality(Fields json) {
        String name = json.text("modality");
        for (Modality modality : Modality.values()) {
            if (modality.id().equals(name)) {
                return modality;
            }
        }
        throw json.unknownKind("modality", name, "text, vision, audio");
    }

    private static Edit.Words words(Fields json) {
        List<Double> chars = numbers(json, "chars", 2);
        return new Edit.Words(json.node().has("window") ? json.whole("window") : 0,
            new CharSpan(chars.get(0).intValue(), chars.get(1).intValue()), json.node().path("said").asText(""));
    }

    private static Edit.Part part(Fields json) {
        Edit.Shot shot = json.node().has("image") ? new Edit.Shot.Image(json.whole("image"))
            : new Edit.Shot.Frames(time(json));
        List<Double> region = numbers(json, "region", 4);
        return new Edit.Part(shot, new Rectangle(region.get(0), region.get(1), region.get(2), region.get(3)));
    }

    private static TimeSpan time(Fields json) {
        List<Double> time = numbers(json, "time", 2);
        return new TimeSpan(time.get(0), time.get(1));
    }

    private static List<Double> numbers(Fields json, String name, int count) {
        List<Double> numbers = json.numbers(name);
        if (numbers.size() != count) {
            throw json.wrong(name);
        }
        return numbers;
    }
}
