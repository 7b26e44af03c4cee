package attune.cli;

import attune.domain.BadInput;
import attune.job.Outcome;
import attune.job.SameThreadJobRunner;
import attune.workbench.Workbench;
import java.io.PrintWriter;
import java.util.ResourceBundle;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * Attune without a window. Exit code 0: done; 2: the request was wrong, said in one sentence on standard error; 1:
 * anything else, whose cause stands in the log.
 */
@Command(name = "attune", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
public final class CommandLineInterface implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final Set<String> WORDS =
        Set.of("analyze", "features", "metrics", "compare", "train", "tune", "evaluate", "robustness", "faithfulness",
            "gate-cloud", "experiment", "models", "datasets", "devices", "train-shipped",
            "help", "--help", "-h", "--version", "-V");

    private final Console console;
    private final CommandLine commands;

    public CommandLineInterface(Workbench workbench, Console console) {
        this.console = console;
        this.commands = new CommandLine(this)
            .addSubcommand(new AnalyzeCommand(workbench, console))
            .addSubcommand(new FeaturesCommand(workbench, console))
            .addSubcommand(new ModelsCommand(workbench.models(), console))
            .addSubcommand(new DatasetsCommand(workbench.corpora(), console))
            .addSubcommand(new DevicesCommand(workbench.devices(), console))
            .addSubcommand(new TrainShippedCommand(console))
            .addSubcommand(new MetricsCommand(workbench, console))
            .addSubcommand(new CompareCommand(workbench, console))
            .addSubcommand(new TrainCommand(workbench.train(), workbench.bring(), console))
            .addSubcommand(new TuneCommand(workbench.train(), console))
            .addSubcommand(new EvaluateCommand(workbench.evaluate(), workbench.bring(), workbench.measure(), console))
            .addSubcommand(new RobustnessCommand(workbench.robustness(), workbench.bring(), console))
            .addSubcommand(new FaithfulnessCommand(workbench.faithfulness(), workbench.bring(), console))
            .addSubcommand(new GateCloudCommand(workbench.gates(), workbench.bring(), console))
            .addSubcommand(new ExperimentCommand(workbench.experiment(), console))
            .addSubcommand(new CommandLine.HelpCommand())
            .setResourceBundle(ResourceBundle.getBundle("attune.cli.help", console.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
            .setOut(new PrintWriter(console.out(), true))
            .setErr(new PrintWriter(console.err(), true))
            .setParameterExceptionHandler(this::misunderstood)
            .setExecutionExceptionHandler((cause, command, parsed) -> failed(cause));
    }

    /** Whether these are words for the command line rather than files for the window. */
    public static boolean understands(String... args) {
        return args.length > 0 && WORDS.contains(args[0]);
    }

    /** Runs a command to its end and says the exit code. */
    public int run(String... args) {
        int[] code = {FAILED};
        new SameThreadJobRunner().<Integer>start("command line", (progress, cancellation) -> commands.execute(args),
            outcome -> code[0] = switch (outcome) {
                case Outcome.Succeeded<Integer> done -> done.value();
                case Outcome.Failed<Integer> failed -> failed(failed.cause());
                case Outcome.Cancelled<Integer> cancelled -> FAILED;
            });
        return code[0];
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override public void run() {
        commands.usage(console.out());
    }

    private int misunderstood(ParameterException cause, String... args) {
        console.err().println(console.text("cli.misunderstood", cause.getMessage().lines().findFirst().orElse(""),
            cause.getCommandLine().getCommandSpec().qualifiedName()));
        return WRONG;
    }

    private int failed(Throwable cause) {
        if (cause instanceof BadInput wrong) {
            LOG.info("refused: {}", wrong.getMessage(), wrong);
            console.err().println(wrong.sentence(console.locale()));
            return WRONG;
        }
        LOG.error("the command failed", cause);
        console.err().println(console.text("cli.failed", cause.getClass().getSimpleName()));
        return FAILED;
    }

    /** The version written into the jar. */
    static final class Version implements IVersionProvider {

        @Override public String[] getVersion() {
            String version = CommandLineInterface.class.getPackage().getImplementationVersion();
            return new String[] {"Attune " + (version == null ? "(built from source)" : version)};
        }
    }
}
