package attune.ui.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Doubt;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.workbench.AnalyseBatch;
import attune.workbench.BatchRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A table fills, goes on where it stopped, filters and exports. */
class BatchModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final Rows batch = new Rows();
    private final BatchModel table =
        new BatchModel("folder", List.of(Path.of("folder")), batch, new SameThreadJobRunner(), Runnable::run, problems::add);

    @Test
    void rowsArriveInOrderAndReadingEnds() {
        batch.rows.addAll(List.of(row("a", "positive"), row("b", "negative")));
        table.start(Settings.DEFAULTS);
        assertEquals(List.of("a", "b"), sources());
        assertFalse(table.runningProperty().get());
    }

    @Test
    void goingOnReadsOnlyWhatIsMissingAndWhatFailed() {
        batch.rows.addAll(List.of(row("a", "positive"), failed("b")));
        table.start(Settings.DEFAULTS);
        assertFalse(table.completeProperty().get());
        batch.rows.set(1, row("b", "neutral"));
        table.start(Settings.DEFAULTS);
        assertTrue(table.completeProperty().get());
        assertEquals(List.of("a"), batch.passedOver);
        assertEquals(List.of("a", "b"), sources());
        assertTrue(table.rows().stream().allMatch(row -> row.problem().isEmpty()));
    }

    @Test
    void aBatchThatFailsAsAWholeIsToldAndCanBeTriedAgain() {
        batch.failure = Optional.of(new IllegalStateException("no such folder"));
        table.start(Settings.DEFAULTS);
        assertEquals(1, problems.size());
        assertFalse(table.runningProperty().get());
    }

    @Test
    void filtersByTextAndByKind() {
        batch.rows.addAll(List.of(row("alpha", "positive"), row("beta", "negative"), failed("gamma"), disagreeing("delta")));
        table.start(Settings.DEFAULTS);
        assertEquals(List.of("alpha"), filtered("ALPH", new RowFilter.Kind.Any()));
        assertEquals(List.of("beta"), filtered("", new RowFilter.Kind.Answer("negative")));
        assertEquals(List.of("gamma"), filtered("", new RowFilter.Kind.Problem()));
        assertEquals(List.of("delta"), filtered("", new RowFilter.Kind.Disagreement()));
        assertEquals(List.of(), filtered("alpha", new RowFilter.Kind.Problem()));
    }

    @Test
    void exportsTheRowsItIsGivenInTheirOrder() {
        table.export(List.of(row("b", "neutral"), row("a", "positive")), Path.of("out.csv"));
        assertEquals(List.of("b", "a"), batch.exported);
    }

    private List<String> filtered(String text, RowFilter.Kind kind) {
        table.filterProperty().set(new RowFilter(text, kind));
        return table.shown().stream().map(BatchRow::source).toList();
    }

    private List<String> sources() {
        return table.rows().stream().map(BatchRow::source).toList();
    }

    private static BatchRow row(String source, String label) {
        return new BatchRow(source, Optional.of(label), 0.8, Map.of(), Map.of(), Map.of(), Set.of(), "en", Optional.empty());
    }

    private static BatchRow failed(String source) {
        return new BatchRow(source, Optional.empty(), 0, Map.of(), Map.of(), Map.of(), Set.of(), "und",
            Optional.of("it is cut off"));
    }

    private static BatchRow disagreeing(String source) {
        return new BatchRow(source, Optional.of("neutral"), 0.6, Map.of(), Map.of(),
            Map.of(Modality.TEXT, "positive", Modality.AUDIO, "negative"), Set.of(Doubt.EVIDENCE), "en", Optional.empty());
    }

    /** A batch that knows its rows beforehand. */
    private static final class Rows implements AnalyseBatch {

        private final List<BatchRow> rows = new ArrayList<>();
        private final List<String> exported = new ArrayList<>();
        private List<String> passedOver = List.of();
        private Optional<RuntimeException> failure = Optional.empty();

        @Override public void read(List<Path> sources, String model, String device, List<String> done, Consumer<BatchRow> row,
            Progress progress, Cancellation cancellation) {
            failure.ifPresent(cause -> {
                throw cause;
            });
            passedOver = done;
            rows.stream().filter(known -> !done.contains(known.source())).forEach(row);
        }

        @Override public Sample sample(String source, Progress progress, Cancellation cancellation) {
            throw new IllegalStateException("no row is opened here");
        }

        @Override public void export(List<BatchRow> chosen, Path csv) {
            chosen.forEach(row -> exported.add(row.source()));
        }
    }
}
