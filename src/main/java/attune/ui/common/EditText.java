package attune.ui.common;

import attune.domain.Edit;
import attune.domain.Rectangle;
import attune.domain.TimeSpan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Changes of a sample in words of the person's language. */
public final class EditText {

    private static final double ALL = 0.999;

    private final Strings strings;

    public EditText(Locale language) {
        strings = Strings.of(EditText.class, language);
    }

    /** What a change is, such as “1.2–2.0 s silenced”. */
    public String of(Edit edit) {
        return switch (edit) {
            case Edit.Off off -> strings.get("edit.off", strings.get("edit.stream." + off.modality().id()));
            case Edit.HiddenWords hidden -> strings.get("edit.hidden", quoted(hidden.words().said()));
            case Edit.ReplacedWords replaced -> replaced.with().isEmpty()
                ? strings.get("edit.left-out", quoted(replaced.words().said()))
                : quoted(replaced.words().said()) + " → " + quoted(replaced.with());
            case Edit.HiddenRegion hidden -> strings.get("edit.hidden", part(hidden.part()));
            case Edit.Covered covered -> strings.get("edit.covered", part(covered.part()));
            case Edit.Blurred blurred -> strings.get("edit.blurred", part(blurred.part()));
            case Edit.HiddenSeconds hidden -> strings.get("edit.hidden", time(hidden.time()));
            case Edit.Silenced silenced -> strings.get("edit.silenced", time(silenced.time()));
            case Edit.Noisy noisy -> noisy.time().isEmpty() ? strings.get("edit.noise", decibels(noisy.decibels()))
                : strings.get("edit.noise-on", decibels(noisy.decibels()), time(noisy.time().get()));
        };
    }

    /** All of them in their order, in one line. */
    public String of(List<Edit> edits) {
        return edits.stream().map(this::of).collect(Collectors.joining(strings.get("edit.comma")));
    }

    /** A stretch of time, such as “1.2–2.0 s”. */
    public static String time(TimeSpan time) {
        return String.format(Locale.ROOT, time.length() == 0 ? "%.1f s" : "%.1f–%.1f s", time.start(), time.end());
    }

    /** A ratio without needless digits, with a true minus sign. */
    public static String decibels(double ratio) {
        return (ratio == Math.rint(ratio) ? String.valueOf((long) ratio) : String.format(Locale.ROOT, "%.1f", ratio))
            .replace('-', '−');
    }

    private String part(Edit.Part part) {
        String picture = switch (part.shot()) {
            case Edit.Shot.Image image -> strings.get("edit.image", image.index() + 1);
            case Edit.Shot.Frames frames when frames.time().length() == 0 ->
                strings.get("edit.frame", time(frames.time()));
            case Edit.Shot.Frames frames -> strings.get("edit.frames", time(frames.time()));
        };
        Rectangle where = part.where();
        return where.width() >= ALL && where.height() >= ALL ? picture : strings.get("edit.part", picture);
    }

    private String quoted(String words) {
        return strings.get("edit.quoted", words.length() > 24 ? words.substring(0, 23) + "…" : words);
    }
}
