package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.job.Cancellation;
import attune.job.Outcome;
import attune.job.Progress;
import attune.job.ThreadedJobRunner;
import attune.store.ModelFolder;
import attune.store.TrustedScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real training on a small table, on a worker of its own, as the window trains. */
class TrainOnThreadTest {

    private final BlockingQueue<Outcome<TrainModel.Trained>> outcomes = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void aTrainingStoppedAndGoneOnWithOnOtherThreadsEndsAsOneThatWasNot() throws Exception {
        Path table = table();
        TrainModel.Trained whole = trained(order(table, "whole"));
        TrainModel.Order order = order(table, "stopped");
        Cancellation[] asked = new Cancellation[1];
        Outcome<TrainModel.Trained> stopped = run(order, epoch -> asked[0].cancel(), asked);
        assertInstanceOf(Outcome.Cancelled.class, stopped);
        assertTrue(Files.exists(order.out().resolve("state")));
        TrainModel.Trained goneOn = trained(order);
        assertEquals(whole.bestEpoch(), goneOn.bestEpoch());
        assertArrayEquals(Files.readAllBytes(ModelFolder.open(whole.model()).weights()),
            Files.readAllBytes(ModelFolder.open(goneOn.model()).weights()));
    }

    @Test
    void aCorpusWithBrokenRowsIsLearnedFromAndEachIsNamed() throws Exception {
        StringBuilder rows = new StringBuilder("id,text,label,split\n");
        for (int i = 0; i < 200; i++) {
            String label = i == 50 ? "" : i % 2 == 0 ? "fine" : "poor";
            rows.append(i).append(',').append(i == 90 ? "" : "a day like any other number " + i).append(',').append(label)
                .append(i < 160 ? ",train\n" : ",dev\n");
        }
        TrainModel.Trained trained = trained(order(Files.writeString(folder.resolve("broken.csv"), rows), "broken"));
        assertTrue(Files.exists(trained.model().resolve("spec.json")));
        assertEquals(2, trained.faults().size(), trained.faults().toString());
        for (int i = 0; i < 2; i++) {
            String told = trained.faults().get(i);
            assertTrue(told.contains("broken.csv") && told.contains(i == 0 ? "52" : "92"), told);
        }
        assertTrue(Files.readString(trained.model().resolve("README.md")).contains("2 rows of the corpus were not usable"));
    }

    private TrainModel.Trained trained(TrainModel.Order order) throws InterruptedException {
        Outcome<TrainModel.Trained> outcome = run(order, epoch -> { }, new Cancellation[1]);
        if (outcome instanceof Outcome.Failed<TrainModel.Trained>(Throwable cause)) {
            throw new AssertionError(cause);
        }
        return ((Outcome.Succeeded<TrainModel.Trained>) outcome).value();
    }

    private Outcome<TrainModel.Trained> run(TrainModel.Order order, Consumer<TrainModel.Epoch> epoch, Cancellation[] asked)
        throws InterruptedException {
        try (ThreadedJobRunner worker = ThreadedJobRunner.of("training", 1, Runnable::run)) {
            worker.<TrainModel.Trained>start("training", (progress, cancellation) -> {
                asked[0] = cancellation;
                return new TrainOnCorpus(new TrustedScripts(folder)).train(order, epoch, Progress.SILENT, cancellation);
            }, outcomes::add);
            return outcomes.poll(60, TimeUnit.SECONDS);
        }
    }

    private Path table() throws IOException {
        StringBuilder rows = new StringBuilder("id,text,label,split\n");
        for (int i = 0; i < 48; i++) {
            boolean good = i % 2 == 0;
            rows.append(i).append(',').append(good ? "what a good day number " : "such a bad night number ").append(i).append(',')
                .append(good ? "fine" : "poor").append(',').append(i < 36 ? "train" : i < 44 ? "dev" : "test").append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), rows);
    }

    private TrainModel.Order order(Path table, String name) {
        return new TrainModel.Order("manifest", table, Optional.empty(), "published", "text-only", "tuned", 1, OptionalInt.of(3),
            folder.resolve("models").resolve(name), true, Optional.empty(), Optional.empty(), List.of());
    }
}
