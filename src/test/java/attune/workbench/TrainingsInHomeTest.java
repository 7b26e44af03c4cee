package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.workbench.KeptTraining.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings are kept across starts as they were, whatever else lies in their folder. */
class TrainingsInHomeTest {

    @TempDir
    Path home;

    @Test
    void aTrainingIsReadBackAsItWasAndOneThatRanIsStopped() {
        TrainingsInHome trainings = new TrainingsInHome(home);
        KeptTraining taken = trainings.take(List.of(order(1)), 20).getFirst();
        assertEquals(State.WAITING, taken.state());
        assertEquals("mmsd2-sarcasm-base+gate-seed1", taken.name());
        assertEquals(home.resolve("models").resolve(taken.name()), taken.order().out());
        assertTrue(taken.order().resume());
        KeptTraining ran = taken.in(State.RUNNING, "").with(epoch(1, 0.5)).with(epoch(2, Double.NaN));
        trainings.note(ran);
        assertEquals(List.of(ran.in(State.STOPPED, "")), new TrainingsInHome(home).all());
        KeptTraining failed = ran.in(State.FAILED, "the sentence");
        trainings.note(failed);
        assertEquals(List.of(failed), new TrainingsInHome(home).all());
    }

    @Test
    void namesAreFreeAndTheNewestComesFirst() throws IOException {
        TrainingsInHome trainings = new TrainingsInHome(home);
        Files.createDirectories(home.resolve("models").resolve("mmsd2-sarcasm-base+gate-seed2"));
        List<KeptTraining> taken = trainings.take(List.of(order(1), order(1), order(2)), 20);
        assertEquals(List.of("mmsd2-sarcasm-base+gate-seed1", "mmsd2-sarcasm-base+gate-seed1-2",
            "mmsd2-sarcasm-base+gate-seed2-2"), taken.stream().map(KeptTraining::name).toList());
        assertEquals(taken.reversed().stream().map(KeptTraining::name).toList(),
            trainings.all().stream().map(KeptTraining::name).toList());
    }

    @Test
    void whatIsNoTrainingIsPassedOver() throws IOException {
        TrainingsInHome trainings = new TrainingsInHome(home);
        KeptTraining taken = trainings.take(List.of(order(1)), 20).getFirst();
        for (String broken : List.of("", "{", "[1]", "{\"name\":\"x\"}", "null")) {
            Files.writeString(home.resolve("trainings").resolve("broken.json"), broken);
            assertEquals(List.of(taken.in(State.STOPPED, "")), trainings.all(), broken);
        }
    }

    @Test
    void forgettingTakesTheStateAlongButNeverAModel() throws IOException {
        TrainingsInHome trainings = new TrainingsInHome(home);
        KeptTraining stopped = trainings.take(List.of(order(1)), 20).getFirst().in(State.STOPPED, "");
        KeptTraining finished = trainings.take(List.of(order(2)), 20).getFirst().in(State.FINISHED, "");
        Files.createDirectories(stopped.order().out().resolve("state"));
        Files.createDirectories(finished.order().out());
        Files.writeString(finished.order().out().resolve("README.md"), "# A card");
        assertEquals("# A card", trainings.card(finished));
        assertThrows(BadInput.class, () -> trainings.card(stopped));
        trainings.forget(stopped);
        trainings.forget(finished);
        assertFalse(Files.exists(stopped.order().out()));
        assertTrue(Files.exists(finished.order().out()));
        assertEquals(List.of(), trainings.all());
    }

    @Test
    void placesOfCorporaAreKept() throws IOException {
        TrainingsInHome trainings = new TrainingsInHome(home);
        assertEquals(Map.of(), trainings.corpora());
        trainings.found("mmsd2", home.resolve("a"));
        trainings.found("meld", home.resolve("b"));
        trainings.found("mmsd2", home.resolve("c"));
        assertEquals(Map.of("mmsd2", home.resolve("c"), "meld", home.resolve("b")), new TrainingsInHome(home).corpora());
        Files.writeString(home.resolve("corpora.json"), "{");
        assertEquals(Map.of(), trainings.corpora());
    }

    @Test
    void anEpochTakesThePlaceOfItselfAndOfWhatCameAfter() {
        KeptTraining kept = new TrainingsInHome(home).take(List.of(order(1)), 20).getFirst();
        for (int number : List.of(1, 2, 3, 2)) {
            kept = kept.with(epoch(number, 0.5));
        }
        assertEquals(List.of(1, 2), kept.epochs().stream().map(TrainModel.Epoch::number).toList());
    }

    @Test
    void presetsCarryTheirNumbers() {
        List<PresetNumbers> presets = new ChoicesByRecord().presets("manifest", "labels", Optional.empty());
        assertEquals(List.of("tuned", "paper"), presets.stream().map(PresetNumbers::name).toList());
        assertEquals(2e-5, presets.getLast().rate());
        assertEquals(OptionalInt.empty(), presets.getFirst().trials());
        assertEquals(20, presets.getLast().epochs(20_000));
        assertEquals(8, presets.getFirst().epochs(19_816));
        assertEquals(20, presets.getFirst().epochs(1_284));
        assertEquals(List.of("published", "paper"), new ChoicesByRecord().protocols());
    }

    @Test
    void aTextEncoderFromElsewhereBringsItsOwnTrialsAndWidth() {
        PresetNumbers scratch = new ChoicesByRecord().presets("cmu-mosi", "polarity", Optional.empty()).getFirst();
        PresetNumbers carried =
            new ChoicesByRecord().presets("cmu-mosi", "polarity", Optional.of(Path.of("models/clips"))).getFirst();
        assertEquals(List.of(64, 128), List.of(scratch.width(), carried.width()));
        assertEquals(List.of(OptionalInt.of(8), OptionalInt.of(6)), List.of(scratch.trials(), carried.trials()));
    }

    private static TrainModel.Epoch epoch(int number, double accuracy) {
        return new TrainModel.Epoch(number, 0.7 / number, 0.5, accuracy, true, 2.5, "epoch " + number);
    }

    private TrainModel.Order order(long seed) {
        return new TrainModel.Order("mmsd2", home.resolve("mmsd2"), Optional.of("sarcasm"), "published", "base+gate", "tuned",
            seed, OptionalInt.of(5), Path.of(""), false, Optional.of(home.resolve("posts")), Optional.empty(), List.of("a=b"));
    }
}
