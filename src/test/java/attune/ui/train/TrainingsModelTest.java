package attune.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.job.JobRunner;
import attune.job.SameThreadJobRunner;
import attune.job.ThreadedJobRunner;
import attune.ui.common.Strings;
import attune.workbench.KeptTraining;
import attune.workbench.KeptTraining.State;
import attune.workbench.TrainModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Trainings take turns, are stopped and gone on with, and outlive the program. */
class TrainingsModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final FakeTrainings fake = new FakeTrainings();
    private final BlockingQueue<Runnable> home = new LinkedBlockingQueue<>();

    @Test
    void trainingsRunInTheOrderTheyWereAskedForAndKeepTheirEpochs() {
        TrainingsModel model = model(new SameThreadJobRunner());
        model.start(List.of(order("text-only", 1), order("base", 1)), 3);
        assertEquals(List.of("text-only", "base"), fake.trained.stream().map(TrainModel.Order::variant).toList());
        assertEquals(List.of("mmsd2-base-seed1", "mmsd2-text-only-seed1"), names(model));
        for (Training training : model.all()) {
            assertEquals(State.FINISHED, training.kept().state());
            assertEquals(3, training.kept().epochs().size());
            assertEquals(3, training.kept().best().orElseThrow().number());
            assertEquals(training.kept(), fake.kept.get(training.kept().name()));
        }
    }

    @Test
    void oneThatFailsIsToldAndTheNextHasItsTurn() {
        TrainingsModel model = model(new SameThreadJobRunner());
        fake.failure = Optional.of(new BadInput("file.missing", "x"));
        model.start(List.of(order("text-only", 1), order("base", 1)), 3);
        assertEquals(2, problems.size());
        assertTrue(model.all().stream().allMatch(each -> each.kept().state() == State.FAILED));
        assertTrue(model.all().getFirst().kept().problem().startsWith("x does not exist"));
        fake.failure = Optional.empty();
        model.resume(model.all().getFirst());
        assertEquals(State.FINISHED, model.all().getFirst().kept().state());
        assertEquals("", model.all().getFirst().kept().problem());
    }

    @Test
    void aFaultOfTheProgramIsNotToldInTheWordsOfItsParts() {
        TrainingsModel model = model(new SameThreadJobRunner());
        fake.failure = Optional.of(new IllegalStateException("std::bad_alloc at 0x1f"));
        model.start(List.of(order("base", 1)), 3);
        assertEquals(1, problems.size());
        assertEquals("", model.all().getFirst().kept().problem());
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String told = new TrainingText(Strings.of(TrainView.class, language))
                .state(model.all().getFirst().stand().get());
            assertTrue(told.contains("attune.log"), told);
        }
    }

    @Test
    void curvesOfOneVariantAndSeedHaveNamesOfTheirOwn() {
        Curves curves = new Curves(List.of("base"), Strings.of(TrainView.class, Locale.ENGLISH));
        KeptTraining first = new KeptTraining("mmsd2-sarcasm-base-seed1", Instant.EPOCH, order("base", 1), 3, State.FINISHED,
            List.of(), "");
        KeptTraining again = new KeptTraining("mmsd2-sarcasm-base-seed1-2", Instant.EPOCH, order("base", 1), 3, State.FINISHED,
            List.of(), "");
        assertEquals("base · seed 1", curves.name(first));
        assertEquals("base · seed 1 (2)", curves.name(again));
    }

    @Test
    void stoppingKeepsWholeEpochsAndLetsTheNextRunAndGoingOnEndsIt() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        fake.before = number -> await(number == 2 ? second : new CountDownLatch(0));
        try (ThreadedJobRunner worker = ThreadedJobRunner.of("training", 1, home::add)) {
            TrainingsModel model = model(worker);
            model.start(List.of(order("text-only", 1), order("base", 1), order("optimised", 1)), 3);
            Training first = model.all().getLast();
            Training waiting = model.all().getFirst();
            until(() -> first.kept().epochs().size() == 1);
            assertEquals(State.RUNNING, first.kept().state());
            model.stop(waiting);
            assertEquals(State.STOPPED, waiting.kept().state());
            model.stop(first);
            assertTrue(first.stand().get().stopping());
            second.countDown();
            until(() -> model.all().get(1).kept().state() == State.FINISHED);
            assertEquals(State.STOPPED, first.kept().state());
            assertEquals(1, first.kept().epochs().size());
            assertEquals(1.0 / 3, first.stand().get().done(), 1e-9);
            assertEquals(State.STOPPED, waiting.kept().state());
            model.resume(first);
            until(() -> first.kept().state() == State.FINISHED);
            assertEquals(List.of(1, 2, 3), first.kept().epochs().stream().map(TrainModel.Epoch::number).toList());
        }
    }

    @Test
    void progressSaysHowFarItIsAndHowLongItTakes() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        fake.before = number -> await(number == 3 ? third : new CountDownLatch(0));
        try (ThreadedJobRunner worker = ThreadedJobRunner.of("training", 1, home::add)) {
            TrainingsModel model = model(worker);
            model.start(List.of(order("text-only", 1)), 3);
            Training only = model.all().getFirst();
            assertTrue(Double.isNaN(only.stand().get().done()));
            until(() -> only.stand().get().done() > 0.6);
            assertEquals(2.0 / 3, only.stand().get().done(), 1e-9);
            third.countDown();
            until(() -> only.kept().state() == State.FINISHED);
        }
    }

    @Test
    void trainingsOfEarlierStartsStandInTheListAndLeaveItWhenToldTo() {
        fake.note(new KeptTraining("old", Instant.EPOCH, order("base", 2), 3, State.STOPPED,
            List.of(FakeTrainings.epoch(1)), ""));
        TrainingsModel model = model(new SameThreadJobRunner());
        model.load();
        assertEquals(List.of("old"), names(model));
        assertTrue(fake.trained.isEmpty());
        model.resume(model.all().getFirst());
        assertEquals(1, fake.trained.size());
        model.forget(model.all().getFirst());
        assertEquals(List.of(), names(model));
        assertEquals(List.of("old"), fake.forgotten);
        assertFalse(fake.kept.containsKey("old"));
    }

    @Test
    void theRestTakesAsLongAsThePaceSoFarSays() {
        TimeLeft left = new TimeLeft();
        assertTrue(left.at(0.5, 0).isEmpty());
        assertEquals(40, left.at(0.6, 10_000_000_000L).orElseThrow(), 1e-9);
        assertEquals(10, left.at(0.9, 40_000_000_000L).orElseThrow(), 1e-6);
    }

    private TrainingsModel model(JobRunner training) {
        return new TrainingsModel(fake.useCases(), training, new SameThreadJobRunner(),
            training instanceof ThreadedJobRunner ? home::add : Runnable::run, problems::add,
                () -> Locale.ENGLISH, System::nanoTime);
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = home.poll(20, TimeUnit.SECONDS);
            assertTrue(next != null, "nothing comes any more");
            next.run();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(TrainingsModel model) {
        return model.all().stream().map(each -> each.kept().name()).toList();
    }

    static TrainModel.Order order(String variant, long seed) {
        return new TrainModel.Order("mmsd2", Path.of("mmsd2"), Optional.of("sarcasm"), "published", variant, "tuned", seed,
            OptionalInt.empty(), Path.of("models", variant), true, Optional.empty(), Optional.empty(), List.of());
    }
}
