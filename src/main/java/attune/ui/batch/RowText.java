package attune.ui.batch;

import attune.domain.Modality;
import attune.ui.common.Strings;
import attune.workbench.BatchRow;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the cells of a row say. */
final class RowText {

    private final Strings strings;

    RowText(Strings strings) {
        this.strings = strings;
    }

    /** The last part of the source: its file, or file and row. */
    String source(BatchRow row) {
        String path = row.source().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String answer(BatchRow row) {
        return row.label().map(label -> strings.name("label.", label))
            .map(said -> row.doubts().isEmpty() ? said : strings.get("answer.unsure", said)).orElse("");
    }

    String confidence(BatchRow row) {
        return row.label().isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", row.confidence());
    }

    /** Such as {@code text negative, sound positive}; empty where all say the same. */
    String disagreement(BatchRow row) {
        return row.disagreement() ? alone(row) : "";
    }

    private String alone(BatchRow row) {
        return row.alone().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(said -> modality(said.getKey()) + " " + strings.name("label.", said.getValue()))
            .collect(Collectors.joining(" · "));
    }

    private String modality(Modality modality) {
        return strings.get("modality." + modality.id());
    }

    /** The language by its name in the person's language; a dash where there is no text. */
    String language(BatchRow row) {
        String tag = row.language();
        return tag.isBlank() || tag.equals("und") ? "–" : Locale.forLanguageTag(tag).getDisplayLanguage(strings.locale());
    }

    String problem(BatchRow row) {
        return row.problem().orElse("");
    }
}
