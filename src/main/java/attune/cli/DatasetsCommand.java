package attune.cli;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.workbench.CheckCorpora;
import attune.workbench.CorpusAsJson;
import attune.workbench.CorpusCard;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune datasets}: which corpora can be read, and what one of them holds. */
@Command(name = "datasets", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class DatasetsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME=PATH", arity = "0..1")
    String corpus;

    @Option(names = "--json", paramLabel = "F|-")
    String json;

    private final CheckCorpora corpora;
    private final Console console;

    DatasetsCommand(CheckCorpora corpora, Console console) {
        this.corpora = corpora;
        this.console = console;
    }

    @Override public Integer call() {
        if (corpus == null) {
            if (json != null) {
                throw new BadInput("cli.name-a-dataset");
            }
            for (String name : corpora.names()) {
                CorpusCard card = corpora.card(name, console.locale());
                console.say("datasets.line", name, card.needs(), card.note());
            }
            return 0;
        }
        int at = corpus.indexOf('=');
        if (at <= 0) {
            throw new BadInput("cli.name-and-path", corpus);
        }
        CorpusReport report;
        try (ProgressLine line = new ProgressLine(console)) {
            report = corpora.check(corpus.substring(0, at), Arguments.path(corpus.substring(at + 1)),
                ProgressLine.forOne(line), Cancellation.never());
            line.clear();
        }
        if (json != null) {
            Document.write(json, console, out -> CorpusAsJson.write(report, out));
        }
        if (!"-".equals(json)) {
            new CorpusText(console).print(report);
        }
        return 0;
    }
}
