package attune.cli;

import attune.domain.CorpusReport;
import java.util.stream.Collectors;

/** A check of a corpus for a person: what each list holds, what is broken (the first rows of it), and what is shared. */
final class CorpusText {

    private static final int SHOWN = 20;

    private final Console console;

    CorpusText(Console console) {
        this.console = console;
    }

    void print(CorpusReport report) {
        console.say("datasets.tasks", report.name(), String.join(", ", report.tasks()));
        report.lists().forEach(this::list);
        for (CorpusReport.Shared shared : report.shared()) {
            console.say("datasets.shared", shared.items(), shared.list(), shared.other());
        }
        report.splits().forEach((protocol, digest) -> console.say("datasets.split", protocol, digest));
        report.caveats().forEach(caveat -> console.say("datasets.caveat", caveat));
    }

    private void list(CorpusReport.ListReport list) {
        if (list.refusal().isPresent()) {
            console.say("datasets.refused", list.list(), list.refusal().get().sentence(console.locale()));
            return;
        }
        console.say("datasets.list", list.list(), list.items(), list.labels().entrySet().stream()
            .map(label -> label.getKey() + " " + label.getValue()).collect(Collectors.joining(", ")));
        if (list.repeated() > 0) {
            console.say("datasets.repeated", list.repeated());
        }
        if (!list.broken().isEmpty()) {
            console.say("datasets.broken", list.broken().size(), list.missing());
            list.broken().stream().limit(SHOWN)
                .forEach(place -> console.out().println("    " + place.problem().sentence(console.locale())));
            if (list.broken().size() > SHOWN) {
                console.say("datasets.more", list.broken().size() - SHOWN);
            }
        }
    }
}
