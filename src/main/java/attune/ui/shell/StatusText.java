package attune.ui.shell;

import attune.ui.common.Strings;
import attune.workbench.ModelEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the status bar and the toolbar call things. */
final class StatusText {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double TENTH = 0.1;
    private static final double GIBIBYTE = 1L << 30;

    private final Strings strings;

    StatusText(Strings strings) {
        this.strings = strings;
    }

    /** Automatic, CPU or CUDA 0. */
    String device(String device) {
        return device.startsWith("cuda:") ? "CUDA " + device.substring("cuda:".length()) : strings.name("device.", device);
    }

    /** Such as {@code clips · optimised}. */
    String model(ModelEntry model) {
        return model.name() + " · " + model.terms().variant();
    }

    /** What a person should know who chooses it: its use and what its data allow, a line each. */
    String about(ModelEntry model) {
        List<String> lines = new ArrayList<>();
        // Cards are written in English; elsewhere, and where there is none, its inputs and labels say what it does.
        boolean readable = strings.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        lines.add(readable && !model.use().isBlank() ? model.use() : reads(model));
        if (!model.provenance().nonCommercial().isEmpty()) {
            lines.add(strings.get("model.non-commercial", String.join(", ", model.provenance().nonCommercial())));
        }
        return String.join("\n", lines);
    }

    private String reads(ModelEntry model) {
        if (!model.answers()) {
            return strings.get("model.encodes");
        }
        Strings common = Strings.of(Strings.class, strings.locale());
        String comma = strings.get("model.comma");
        return strings.get("model.reads",
            model.terms().inputs().keySet().stream().map(each -> strings.get("stream." + each.id()))
                .collect(Collectors.joining(comma)),
            model.terms().labels().stream().map(each -> common.name("label.", each)).collect(Collectors.joining(comma)));
    }

    /** Such as {@code optimised, 3.1 M weights}. */
    String weights(ModelEntry model) {
        return model.weights() == 0 ? model.terms().variant()
            : strings.get("status.weights", model.terms().variant(), number(model.weights()));
    }

    static String number(long count) {
        if (count >= MILLION) {
            return String.format(Locale.ROOT, "%.1f M", count / MILLION);
        }
        return count >= THOUSAND ? String.format(Locale.ROOT, "%.0f k", count / THOUSAND) : Long.toString(count);
    }

    /** Such as {@code decode 0.31 s · faces 0.12 s · model 38 ms}, in the order the steps ran. */
    String timings(Map<String, Double> seconds) {
        return seconds.entrySet().stream().map(step -> strings.name("step.", step.getKey()) + " " + duration(step.getValue()))
            .collect(Collectors.joining(" · "));
    }

    static String duration(double seconds) {
        return seconds < TENTH ? Math.round(seconds * THOUSAND) + " ms" : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    /** Such as {@code 1.2 GB}. */
    String memory(long bytes) {
        double size = bytes / GIBIBYTE;
        return size >= 1 ? String.format(Locale.ROOT, "%.1f GB", size) : Math.round(size * 1024) + " MB";
    }
}
