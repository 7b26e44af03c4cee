package attune.cli;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.workbench.RunExperiment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune experiment paper}: the runs of the paper's experiment and the page about them. */
@Command(name = "experiment", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class ExperimentCommand implements Callable<Integer> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,5})([mh])");
    private static final Pattern PART = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    private static final Duration UNBOUNDED = Duration.ofDays(365);

    @Parameters(paramLabel = "paper")
    String name;

    @Option(names = "--data", paramLabel = "FOLDER")
    String data;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    String out;

    @Option(names = "--seeds", paramLabel = "N")
    int seeds = 3;

    @Option(names = "--budget", paramLabel = "150m|3h")
    String budget;

    @Option(names = "--part", paramLabel = "K/N")
    String part = "1/1";

    @Option(names = "--corpus", paramLabel = "NAME", split = ",")
    List<String> corpora = List.of();

    @Option(names = "--pretrained-text", paramLabel = "MODEL")
    Path pretrainedText;

    @Option(names = "--frozen-vision", paramLabel = "MODEL")
    Path frozenVision;

    @Option(names = "--quick")
    boolean quick;

    @Option(names = "--page")
    boolean page;

    private final RunExperiment experiment;
    private final Console console;

    ExperimentCommand(RunExperiment experiment, Console console) {
        this.experiment = experiment;
        this.console = console;
    }

    @Override public Integer call() throws IOException {
        if (!"paper".equals(name)) {
            throw new BadInput("experiment.unknown", name, "paper");
        }
        try (ProgressLine line = new ProgressLine(console)) {
            if (page) {
                console.say("experiment.page", experiment.page(Arguments.path(out), line, Cancellation.never()));
                return 0;
            }
            if (data == null) {
                throw new BadInput("experiment.no-data");
            }
            RunExperiment.Standing standing = quick ? experiment.quick(order(), line, Cancellation.never())
                : experiment.run(order(), line, Cancellation.never());
            line.clear();
            console.say("experiment.standing", standing.made(), standing.finishedBefore(), standing.corpusAbsent(),
                standing.left());
            console.say("experiment.page", standing.page());
        }
        return 0;
    }

    private RunExperiment.Order order() {
        Matcher share = PART.matcher(part);
        if (!share.matches()) {
            throw new BadInput("experiment.no-part", part);
        }
        if (seeds < 1) {
            throw new BadInput("experiment.seeds", seeds);
        }
        return new RunExperiment.Order(Arguments.path(data), Arguments.path(out), corpora,
            Optional.ofNullable(pretrainedText), Optional.ofNullable(frozenVision), seeds, time(),
            Integer.parseInt(share.group(1)), Integer.parseInt(share.group(2)));
    }

    private Duration time() {
        if (budget == null) {
            return UNBOUNDED;
        }
        Matcher matcher = TIME.matcher(budget);
        if (!matcher.matches()) {
            throw new BadInput("experiment.budget", budget);
        }
        long number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofMinutes(number);
    }
}
