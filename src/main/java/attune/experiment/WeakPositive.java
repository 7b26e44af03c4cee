package attune.experiment;

import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.evaluation.Confusion;
import attune.training.Preset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Confusion of neutral with weak positive on seven classes, with and without the margin. */
final class WeakPositive {

    private static final int NEUTRAL = 3;
    private static final int WEAK = 4;
    private static final List<String> VARIANTS = List.of("gated", "gated+margin", "optimised");

    private WeakPositive() {
    }

    /** Cells of a run: neutral answered as weak positive, and the other way about. */
    private record Cells(int neutralAsWeak, int weakAsNeutral, int neutral, int weak, int errors) {
        static Cells of(Confusion confusion) {
            return new Cells(confusion.counts()[NEUTRAL][WEAK], confusion.counts()[WEAK][NEUTRAL], confusion.support(NEUTRAL),
                confusion.support(WEAK), confusion.total() - confusion.trace());
        }

        int both() {
            return neutralAsWeak + weakAsNeutral;
        }

        double share() {
            return errors == 0 ? 0 : both() / (double) errors;
        }
    }

    private static Optional<Setting> setting(Bench bench) {
        return bench.setting("cmu-mosi", Task.SEVEN.name(), Protocol.PUBLISHED.id(), Preset.TUNED);
    }

    private static Optional<Cells> cells(Bench bench, String variant) {
        return setting(bench).filter(setting -> bench.has(setting, variant))
            .map(setting -> Cells.of(bench.measure(setting, variant).confusions().getFirst()));
    }

    static void write(Bench bench, Markdown page) {
        page.heading(2, "Neutral against weak positive, with and without the margin");
        if (setting(bench).isEmpty()) {
            page.say("CMU-MOSI on seven classes: " + Wording.NOT_YET + ".");
            return;
        }
        page.say("CMU-MOSI, seven classes (scores rounded), official test list, the lowest seed of each variant. Counts of "
            + "cells, and "
            + "their share of all errors.");
        page.table("variant", "neutral answered as weak positive", "weak positive answered as neutral", "both", "errors",
            "share of errors");
        for (String variant : VARIANTS) {
            cells(bench, variant).ifPresent(cells -> page.row("`" + variant + "`",
                cells.neutralAsWeak() + " of " + cells.neutral(), cells.weakAsNeutral() + " of " + cells.weak(),
                String.valueOf(cells.both()), String.valueOf(cells.errors()), Wording.percent(cells.share()) + " %"));
        }
        page.say(sentence(bench));
    }

    /** The fall in both ways that the paper's 18.4 % can be read. */
    static String sentence(Bench bench) {
        Optional<Cells> without = cells(bench, "gated");
        Optional<Cells> with = cells(bench, "gated+margin").or(() -> cells(bench, "optimised"));
        if (without.isEmpty() || with.isEmpty()) {
            return Wording.NOT_YET;
        }
        double relative = without.get().both() == 0 ? 0
            : 100.0 * (without.get().both() - with.get().both()) / without.get().both();
        return String.format(Locale.ROOT, "With the margin the two cells go from %d to %d, a fall of %.1f %% of the count "
                + "(the paper says 18.4 %%), and from %.1f to %.1f points of all errors; one seed, %d and %d test samples in "
                + "the two "
                + "classes, so a few answers decide.",
            without.get().both(), with.get().both(), relative, 100 * without.get().share(), 100 * with.get().share(),
            without.get().neutral(), without.get().weak());
    }
}
