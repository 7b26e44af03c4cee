package attune.ui.library;

import attune.domain.LibraryEntry;
import attune.ui.common.EditText;
import attune.ui.common.Strings;
import java.util.Locale;

/** What the second line of an entry says: what it is, whether it was edited, and the last answer. */
final class EntryText {

    private static final int MINUTE = 60;
    /** A narrow list breaks the line before the dot, not within what the sample is. */
    private static final char NO_BREAK = '\u00a0';
    private static final int HOUR = 3600;

    private final Strings strings;

    EntryText(Strings strings) {
        this.strings = strings;
    }

    /** Such as {@code positive 0.81 · 2.5 s}; the answer first, since a narrow list cuts the end off. */
    String detail(LibraryEntry entry, boolean child) {
        String what = child ? strings.get("entry.edited") : kind(entry);
        return entry.answer().map(label -> strings.name("label.", label) + " "
            + String.format(Locale.ROOT, "%.2f", entry.confidence()) + " ·" + NO_BREAK + what.replace(' ', NO_BREAK))
            .orElse(what);
    }

    /** The title; of a sample under changes, the last of them and how many others there are. */
    String title(LibraryEntry entry) {
        if (entry.edits().isEmpty()) {
            return entry.title();
        }
        int others = entry.edits().size() - 1;
        return "— " + new EditText(strings.locale()).of(entry.edits().getLast()) + (others == 0 ? "" : " + " + others);
    }

    String kind(LibraryEntry entry) {
        if (entry.seconds() > 0) {
            return length(entry.seconds());
        }
        if (entry.images() == 0) {
            return strings.get("entry.text");
        }
        String key = entry.text().isBlank() ? "entry.images" : "entry.text-and-images";
        return strings.get(key, entry.images());
    }

    /** 2.5 s below a minute, then 1:05, then 1:02:05. */
    static String length(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < HOUR ? String.format(Locale.ROOT, "%d:%02d", whole / MINUTE, whole % MINUTE)
            : String.format(Locale.ROOT, "%d:%02d:%02d", whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
    }
}
