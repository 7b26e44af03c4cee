package attune.ui.evaluate;

import attune.domain.Run;
import attune.ui.common.Strings;
import attune.workbench.RunListing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What groups of runs are called: by their variant, and where several of the list have the same, by what they differ in, such as
 * the text that their words were learned from before, the preset, the protocol.
 */
final class RunNames {

    private static final String START = "text encoder starts from";
    private static final String TRAINED = "trained on";

    private final RunsModel runs;
    private final Strings strings;

    RunNames(RunsModel runs, Strings strings) {
        this.runs = runs;
        this.strings = strings;
    }

    /** Such as {@code base}, or {@code base · pretrained text}. */
    String of(RunListing run) {
        String apart = apart(run);
        return apart.isEmpty() ? run.variant() : run.variant() + " · " + apart;
    }

    /** What keeps a group apart from its namesakes; empty where it has none. */
    String apart(RunListing run) {
        List<RunListing> alike = runs.listed().stream().filter(other -> other.variant().equals(run.variant())).toList();
        if (alike.size() < 2) {
            return "";
        }
        List<Function<RunListing, String>> telling = Stream.<Function<RunListing, String>>of(this::trained, this::start,
            this::preset, this::protocol, RunListing::name, RunNames::place)
            .filter(facet -> alike.stream().map(facet).distinct().count() > 1).toList();
        for (int facets = 1; facets <= telling.size(); facets++) {
            List<Function<RunListing, String>> first = telling.subList(0, facets);
            String own = told(run, first);
            if (alike.stream().filter(other -> told(other, first).equals(own)).count() == 1) {
                return own;
            }
        }
        return told(run, telling);
    }

    private static String told(RunListing run, List<Function<RunListing, String>> facets) {
        return facets.stream().map(facet -> facet.apply(run)).filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    }

    /** The corpus it was trained on, where that is another than the one asked. */
    private String trained(RunListing run) {
        return first(run).map(one -> one.notes().getOrDefault(TRAINED, "").replaceFirst("[,;].*", ""))
            .filter(corpus -> !corpus.isEmpty() && !run.asked().map(RunListing.Asked::corpus).orElse("").equals(corpus))
            .map(corpus -> strings.get("name.trained", corpus)).orElse("");
    }

    private String start(RunListing run) {
        return first(run).map(one -> strings.get(one.notes().containsKey(START) || one.data().features().contains(START)
            ? "name.pretrained" : "name.scratch")).orElse("");
    }

    private String preset(RunListing run) {
        return first(run).map(one -> one.training().preset()).filter(preset -> !preset.isEmpty())
            .map(preset -> strings.name("preset.", preset)).orElse("");
    }

    private String protocol(RunListing run) {
        return first(run).map(one -> one.data().protocol()).orElse("");
    }

    private static Optional<Run> first(RunListing run) {
        return run.provenance().stream().findFirst();
    }

    private static String place(RunListing run) {
        return switch (run.source()) {
            case RunListing.Source.Folders folders -> Objects.toString(folders.folders().getFirst().getFileName(), "");
            case RunListing.Source.Table table -> table.file().getFileName() + " " + table.group();
        };
    }

    /** A group at a glance, such as {@code 0.627 ± 0.019 · 3 seeds}. */
    String detail(RunListing run) {
        String seeds = run.seeds().isEmpty() ? strings.get("imported") : run.seeds().size() == 1
            ? strings.get("seed.one", run.seeds().getFirst()) : strings.get("seed.count", run.seeds().size());
        return Optional.ofNullable(runs.glances().get(run)).map(glance -> String.format(Locale.ROOT, "%.3f", glance.mean())
            + (Double.isNaN(glance.deviation()) ? "" : String.format(Locale.ROOT, " ± %.3f", glance.deviation()))
            + " · " + seeds).orElse(seeds);
    }

    /** All that the list leaves out: its whole name and its seeds. */
    String whole(RunListing run) {
        return run.name() + (run.seeds().isEmpty() ? "" : "\n" + strings.get("seed.more",
            run.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
