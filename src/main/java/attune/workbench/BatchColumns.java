package attune.workbench;

import attune.domain.Doubt;
import attune.domain.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of a batch's table. Probabilities stand in one column as {@code negative=0.1000 neutral=…}, since models
 * of other labels may share a table; numbers have four decimals, what is absent is empty.
 */
final class BatchColumns {

    static final List<String> NAMES = List.of("source", "answer", "confidence", "probabilities",
        "gate_text", "gate_vision", "gate_audio", "text_alone", "vision_alone", "audio_alone",
        "disagreement", "unsure", "language", "problem");

    private BatchColumns() {
    }

    static List<String> of(BatchRow row) {
        List<String> fields = new ArrayList<>();
        boolean answered = row.label().isPresent();
        fields.add(line(row.source()));
        fields.add(row.label().orElse(""));
        fields.add(answered ? number(row.confidence()) : "");
        fields.add(probabilities(row.probabilities()));
        for (Modality modality : Modality.values()) {
            fields.add(row.gates().containsKey(modality) ? number(row.gates().get(modality)) : "");
        }
        for (Modality modality : Modality.values()) {
            fields.add(row.alone().getOrDefault(modality, ""));
        }
        fields.add(answered ? row.disagreement() ? "yes" : "no" : "");
        fields.add(answered ? row.doubts().isEmpty() ? "no" : doubts(row) : "");
        fields.add(row.language());
        fields.add(line(row.problem().orElse("")));
        return fields;
    }

    /** Such as {@code flat evidence}. */
    private static String doubts(BatchRow row) {
        return row.doubts().stream().map(Doubt::id).collect(Collectors.joining(" "));
    }

    private static String probabilities(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream().map(each -> each.getKey() + "=" + number(each.getValue()))
            .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A row is a line: a file name may hold a line break, a table row may not. */
    static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
