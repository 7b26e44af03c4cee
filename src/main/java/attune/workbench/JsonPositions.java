package attune.workbench;

import attune.domain.AttentionMap;
import attune.domain.CharSpan;
import attune.domain.Position;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Positions and attention maps in JSON: the parts of {@link AnalysisAsJson} that fill most of it. */
final class JsonPositions {

    /** Attention is written to this fraction, which halves the file and keeps a row's sum within 0.0001. */
    private static final double FINEST = 1e-6;

    private JsonPositions() {
    }

    static void write(JsonGenerator json, List<Position> positions) throws IOException {
        json.writeStartArray();
        for (Position position : positions) {
            json.writeStartObject();
            switch (position) {
                case Position.Piece piece -> {
                    json.writeStringField("piece", piece.piece());
                    placed(json, piece.chars(), piece.time(), piece.timing());
                }
                case Position.Region region -> {
                    json.writeNumberField("frame", region.frame());
                    json.writeNumberField("time", region.time());
                    json.writeStringField("kind", word(region.kind()));
                    json.writeNumberField("left", region.where().left());
                    json.writeNumberField("top", region.where().top());
                    json.writeNumberField("width", region.where().width());
                    json.writeNumberField("height", region.where().height());
                }
                case Position.Segment segment -> time(json, segment.time());
                case Position.Row row -> {
                    json.writeNumberField("row", row.index());
                    if (row.word().isPresent()) {
                        json.writeStringField("word", row.word().get());
                    }
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where a word or piece stands in the text and, in a clip, when it is spoken. */
    static void placed(JsonGenerator json, CharSpan chars, Optional<TimeSpan> time, Timing timing) throws IOException {
        json.writeNumberField("start", chars.start());
        json.writeNumberField("end", chars.end());
        if (time.isPresent()) {
            time(json, time.get());
            json.writeStringField("timing", word(timing));
        }
    }

    static void attention(JsonGenerator json, List<AttentionMap> maps) throws IOException {
        json.writeArrayFieldStart("attention");
        for (AttentionMap map : maps) {
            json.writeStartObject();
            json.writeStringField("direction", map.direction().id());
            json.writeStringField("stage", word(map.stage()));
            json.writeNumberField("layer", map.layer());
            json.writeNumberField("head", map.head());
            json.writeArrayFieldStart("weights");
            for (int row = 0; row < map.rows().size(); row++) {
                json.writeStartArray();
                for (int column = 0; column < map.columns().size(); column++) {
                    json.writeNumber(Math.round(map.weight(row, column) / FINEST) / (1 / FINEST));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A constant as files write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void time(JsonGenerator json, TimeSpan time) throws IOException {
        json.writeArrayFieldStart("time");
        json.writeNumber(time.start());
        json.writeNumber(time.end());
        json.writeEndArray();
    }
}
