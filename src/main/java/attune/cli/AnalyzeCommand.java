package attune.cli;

import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.BatchRow;
import attune.workbench.BatchTable;
import attune.workbench.Reading;
import attune.workbench.RowsAsJson;
import attune.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code attune analyze}: one sample is told whole; many, a folder, a table of posts, or anything with {@code --csv}
 * gives a row each.
 */
@Command(name = "analyze", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|FOLDER|POSTS.csv", arity = "0..*")
    List<String> sources = List.of();

    @Mixin
    SampleOptions options = new SampleOptions();

    @Option(names = "--csv", paramLabel = "OUT")
    Path csv;

    @Option(names = "--edits", paramLabel = "EDITS.json")
    Path edits;

    @Option(names = "--json", paramLabel = "F|-")
    String json;

    @Option(names = "--explain", paramLabel = "METHOD,…", split = ",")
    List<String> methods = List.of();

    @Option(names = "--figures", paramLabel = "FOLDER")
    Path figures;

    private final Workbench workbench;
    private final Console console;

    AnalyzeCommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override public Integer call() {
        List<Path> paths = sources.stream().map(Arguments::path).toList();
        boolean typedPost = paths.isEmpty() && options.text().typed != null;
        if (paths.isEmpty() && !typedPost) {
            throw new BadInput("cli.no-source");
        }
        if (typedPost || paths.size() == 1 && csv == null && !isMany(paths.getFirst())) {
            one(paths);
        } else {
            many(paths);
        }
        return 0;
    }

    private static boolean isMany(Path path) {
        return Files.isDirectory(path) || path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private void one(List<Path> paths) {
        Settings settings = workbench.settings().load();
        try (ProgressLine line = new ProgressLine(console)) {
            Progress progress = ProgressLine.forOne(line);
            Sample opened = paths.isEmpty()
                ? workbench.open().post(options.text().typed, List.of())
                : workbench.open().file(paths.getFirst(), options.text().source(settings), progress.part(0, 0.1),
                    Cancellation.never());
            Sample sample = edits == null ? opened : workbench.edit().with(opened, workbench.edit().read(edits));
            String model = options.model(sample, workbench);
            List<TimeSpan> windows = workbench.analyse().windows(sample, progress.part(0.1, 0.2), Cancellation.never());
            int[] range = options.windows(windows.size());
            int count = range[1] - range[0] + 1;
            ReadingText text = new ReadingText(console, sample);
            AskedMethods explained = AskedMethods.of(methods, workbench, options.device(settings));
            Iterator<Reading> readings = IntStream.rangeClosed(range[0], range[1]).mapToObj(window -> {
                double from = 0.2 + 0.8 * (window - range[0]) / count;
                Reading reading = explained.of(workbench.analyse().read(sample, window, model, options.device(settings),
                    Masking.NONE, progress.part(from, from + 0.8 / count), Cancellation.never()), sample);
                text.add(reading);
                if (figures != null) {
                    workbench.draw().draw(reading, figures);
                }
                return reading;
            }).iterator();
            if (json == null) {
                readings.forEachRemaining(reading -> { });
            } else {
                Document.write(json, console, out -> workbench.export().write(sample, readings, out));
            }
            line.clear();
            if (!"-".equals(json)) {
                text.print();
            }
        }
    }

    private void many(List<Path> paths) {
        TextOptions text = options.text();
        if (text.typed != null || text.transcript != null || text.transcriber != null
            || options.window != null || edits != null || figures != null || !methods.isEmpty()) {
            throw new BadInput("cli.one-file");
        }
        Settings settings = workbench.settings().load();
        String model = options.model(workbench);
        List<BatchRow> rows = new ArrayList<>();
        try (ProgressLine line = new ProgressLine(console)) {
            if (csv == null) {
                workbench.batch().read(paths, model, options.device(settings), List.of(), rows::add, line,
                    Cancellation.never());
            } else {
                try (BatchTable table = BatchTable.open(csv)) {
                    int before = table.done().size();
                    workbench.batch().read(paths, model, options.device(settings), table.done(), row -> {
                        table.add(row);
                        rows.add(row);
                    }, line, Cancellation.never());
                    line.clear();
                    console.err().println(console.text("batch.table", csv, rows.size(), before));
                }
            }
        }
        if (json != null) {
            Document.write(json, console, out -> RowsAsJson.write(rows, out));
        }
        if (!"-".equals(json)) {
            new RowsText(console).print(rows);
        }
    }
}
