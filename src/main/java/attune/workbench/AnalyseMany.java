package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.job.Cancellation;
import attune.job.Outcome;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.store.ReplacedFile;
import attune.text.Language;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads samples one after the other; what goes wrong with one is a row of the table and no end of the batch. */
public final class AnalyseMany implements AnalyseBatch {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyseMany.class);
    private static final String UNDETERMINED = "und";

    private final BatchSources sources;
    private final AnalyseSample analyse;
    private final RememberSettings settings;

    public AnalyseMany(OpenSample open, AnalyseSample analyse, RememberSettings settings) {
        this.sources = new BatchSources(open);
        this.analyse = analyse;
        this.settings = settings;
    }

    @Override public void read(List<Path> paths, String model, String device, List<String> done, Consumer<BatchRow> row,
        Progress progress, Cancellation cancellation) {
        Settings chosen = settings.load();
        Set<String> passed = new HashSet<>(done);
        List<BatchSources.Source> todo = sources.of(paths).stream()
            .filter(source -> !passed.contains(BatchColumns.line(source.name()))).toList();
        for (int i = 0; i < todo.size(); i++) {
            cancellation.check();
            BatchSources.Source source = todo.get(i);
            Progress part = progress.part((double) i / todo.size(), (i + 1.0) / todo.size());
            part.at(0, source.name());
            row.accept(row(source, model, device, chosen,
                (share, step) -> part.at(Double.isNaN(share) ? 0 : share, source.name()), cancellation));
        }
        progress.at(1, "");
    }

    @Override public Sample sample(String source, Progress progress, Cancellation cancellation) {
        return sources.find(source, progress, cancellation);
    }

    @Override public void export(List<BatchRow> rows, Path csv) {
        try {
            ReplacedFile.write(csv, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                BatchTable.write(rows, writer);
                writer.flush();
            });
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", csv);
        }
    }

    /** Every way a sample can fail ends as an outcome of a job, so that the next one gets its turn. */
    private BatchRow row(BatchSources.Source source, String model, String device, Settings chosen, Progress progress,
        Cancellation cancellation) {
        BatchRow[] row = new BatchRow[1];
        new SameThreadJobRunner().<BatchRow>start(source.name(), (own, never) -> {
            Sample sample = source.opening().open(progress.part(0, 0.1), cancellation);
            String reader = !model.isEmpty() ? model : sample instanceof Sample.Clip ? chosen.clipModel() : chosen.postModel();
            return answered(source.name(), sample, reader, device, progress.part(0.1, 1), cancellation);
        }, outcome -> row[0] = switch (outcome) {
            case Outcome.Succeeded<BatchRow> succeeded -> succeeded.value();
            case Outcome.Failed<BatchRow> failed -> failed(source.name(), failed.cause(), chosen);
            case Outcome.Cancelled<BatchRow> cancelled -> null;
        });
        if (row[0] == null) {
            throw new CancellationException("no longer wanted");
        }
        return row[0];
    }

    private BatchRow answered(String name, Sample sample, String model, String device, Progress progress,
        Cancellation cancellation) {
        int windows = Math.max(1, analyse.windows(sample, progress.part(0, 0.1), cancellation).size());
        Overall overall = new Overall();
        Map<Modality, Overall> alone = new EnumMap<>(Modality.class);
        for (int window = 0; window < windows; window++) {
            cancellation.check();
            Progress part = progress.part(0.1 + 0.9 * window / windows, 0.1 + 0.9 * (window + 1) / windows);
            Reading reading = analyse.read(sample, window, model, device, Masking.NONE, part, cancellation);
            overall.add(reading);
            analyse.alone(reading, sample, window, model, device, cancellation).forEach((modality, said) ->
                alone.computeIfAbsent(modality, first -> new Overall()).add(said, Overall.length(reading)));
        }
        Map<Modality, String> saidAlone = new EnumMap<>(Modality.class);
        alone.forEach((modality, said) -> saidAlone.put(modality, said.prediction().label()));
        Prediction answer = overall.prediction();
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < answer.labels().size(); c++) {
            probabilities.put(answer.labels().get(c), (double) answer.probabilities()[c]);
        }
        return new BatchRow(name, Optional.of(answer.label()), answer.confidence(), probabilities, overall.gates(),
            saidAlone, overall.doubts(), language(sample), Optional.empty());
    }

    private static String language(Sample sample) {
        String text = switch (sample) {
            case Sample.Clip clip -> clip.transcript().text();
            case Sample.Post post -> post.text();
            case Sample.FeatureSample features -> "";
        };
        return text.isBlank() ? UNDETERMINED : Language.of(text);
    }

    private static BatchRow failed(String name, Throwable cause, Settings chosen) {
        Locale locale = Locale.forLanguageTag(chosen.language());
        BadInput problem = cause instanceof BadInput bad ? bad
            : new BadInput(cause, "batch.failed", name, cause.getClass().getSimpleName());
        LOG.warn("could not read {}", name, cause);
        return new BatchRow(name, Optional.empty(), 0, Map.of(), Map.of(), Map.of(), Set.of(), UNDETERMINED,
            Optional.of(problem.sentence(locale)));
    }
}
