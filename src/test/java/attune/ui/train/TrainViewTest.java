package attune.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Provenance;
import attune.domain.ScriptSpec;
import attune.domain.StreamSpec;
import attune.figure.EpochsFigure;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Questions;
import attune.workbench.KeptTraining;
import attune.workbench.ModelEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The perspective under real clicks and keys, over a training in memory. */
@ExtendWith(ApplicationExtension.class)
class TrainViewTest {

    private final FakeTrainings fake = new FakeTrainings();
    private final List<Throwable> problems = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private final ObservableList<ModelEntry> models = FXCollections.observableArrayList();
    private final Map<String, Runnable> asked = new LinkedHashMap<>();
    private TrainView view;

    @Start
    void start(Stage stage) {
        fake.note(new KeptTraining("earlier", Instant.EPOCH, TrainingsModelTest.order("base", 2), 3, KeptTraining.State.STOPPED,
            List.of(FakeTrainings.epoch(1)), ""));
        SameThreadJobRunner here = new SameThreadJobRunner();
        TrainViewModel model =
            new TrainViewModel(fake.useCases(), here, here, here, Runnable::run, problems::add, () -> Locale.ENGLISH);
        view = new TrainView(model, Locale.ENGLISH, models, new Questions() {
            @Override public Optional<Path> folder(String title) {
                return answer;
            }

            @Override public Optional<Path> file(String title) {
                return answer;
            }

            @Override public Optional<Path> save(String name) {
                return answer;
            }
        }, asked::put, (training, card) -> opened.add(training.name() + " " + card.lines().findFirst().orElseThrow()));
        stage.setScene(new Scene(view.root(), 980, 980));
        stage.show();
    }

    /** TorchScript can run code: until the person has agreed, the training would begin from nothing. */
    @Test
    void aTextEncoderMadeElsewhereIsTakenOnceItIsAgreedToAndHasAPresetOfItsOwn(FxRobot robot) {
        ScriptSpec bert = new ScriptSpec("bert", Map.of(Modality.TEXT, new StreamSpec.Tokens("tokenizer.json", 100, 32)),
            ScriptSpec.Lengths.ANY, List.of(new ScriptSpec.Argument(Modality.TEXT, ScriptSpec.Part.VALUES),
                new ScriptSpec.Argument(Modality.TEXT, ScriptSpec.Part.MASK)),
                    List.of(new ScriptSpec.Result.Hidden()), List.of(), 1);
        Path folder = Path.of("brought", "bert");
        robot.interact(() -> models.add(new ModelEntry("bert", folder, bert, Provenance.UNKNOWN, 0, "", false)));
        ComboBox<Optional<Path>> from = robot.lookup("#pretrained").queryComboBox();
        assertEquals(List.of(Optional.empty(), Optional.of(folder)), List.copyOf(from.getItems()));
        assertTrue(robot.lookup("#preset-fine-tuned").tryQuery().isEmpty());
        robot.interact(from::show);
        robot.interact(() -> from.setValue(Optional.of(folder)));
        assertTrue(asked.isEmpty(), "the keys pass by it, nothing is chosen yet");
        robot.interact(from::hide);
        assertEquals(Optional.empty(), from.getValue());
        robot.interact(asked.get("bert"));
        assertEquals(Optional.of(folder), from.getValue());
        robot.clickOn("#preset-fine-tuned");
        assertTrue(robot.lookup(".small").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().contains("learn at 0.5 of the rate")));
        robot.interact(() -> from.setValue(Optional.empty()));
        assertTrue(robot.lookup("#preset-fine-tuned").tryQuery().isEmpty());
        assertTrue(robot.lookup("#preset-tuned").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aCorpusIsChosenVariantsTickedAndTheTrainingsDrawTheirCurves(FxRobot robot) {
        assertTrue(robot.lookup("#start").query().isDisabled());
        choose(robot, "mmsd2");
        answer = Optional.of(Path.of("bad folder"));
        robot.clickOn("#choose");
        assertTrue(text(robot, "#refusal").startsWith("bad folder does not exist"));
        robot.doubleClickOn("#place").type(KeyCode.A, KeyCode.BACK_SPACE);
        robot.interact(() -> robot.lookup("#place").queryTextInputControl().setText("mmsd2"));
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#report").tryQuery().isPresent());
        robot.clickOn("#variant-text-only");
        assertEquals("Start 4 trainings", robot.lookup("#start").queryAs(Button.class).getText());
        robot.clickOn("#start");
        assertEquals(List.of("text-only 1", "optimised 1", "text-only 2", "optimised 2"),
            fake.trained.stream().map(order -> order.variant() + " " + order.seed()).toList());
        EpochsFigure figure = robot.lookup("#curves").queryAs(CurvesView.class).shown();
        assertEquals(List.of("text-only · seed 1", "text-only · seed 2", "base · seed 2", "optimised · seed 1",
            "optimised · seed 2"), figure.courses().stream().map(EpochsFigure.Course::name).toList());
        assertEquals(3, figure.courses().getFirst().points().size());
        assertTrue(problems.isEmpty());
    }

    @Test
    void aStoppedTrainingGoesOnAndItsResultOpens(FxRobot robot) {
        assertFalse(robot.lookup(".row-button.open").queryAll().stream().anyMatch(node -> node.isVisible()));
        robot.clickOn("Resume");
        assertEquals(1, fake.trained.size());
        robot.clickOn("Open");
        assertEquals(List.of("earlier # earlier"), opened);
        robot.clickOn("base · seed 2").type(KeyCode.ENTER);
        assertEquals(2, opened.size());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("earlier"), fake.forgotten);
    }

    @Test
    void aFailureIsToldInTheRowAndAsAProblem(FxRobot robot) {
        fake.failure = Optional.of(new BadInput("training.diverged", 2, 7, Double.NaN, 0.5));
        robot.clickOn("Resume");
        assertEquals(1, problems.size());
        assertTrue(robot.lookup(".refused").queryAs(Label.class).getText().startsWith("Training ran away at epoch 2"));
    }

    @Test
    void curvesAreReadByTheKeyboardAndSavedAsSeen(FxRobot robot) throws IOException {
        CurvesView curves = robot.lookup("#curves").queryAs(CurvesView.class);
        robot.interact(curves::requestFocus);
        robot.type(KeyCode.LEFT);
        assertEquals(Optional.of(new EpochsFigure.Spot(0, 1)), curves.marked().get());
        assertTrue(curves.getAccessibleHelp().contains("epoch 1: loss 0.500, macro F1 0.650"));
        Path folder = Files.createTempDirectory("curves");
        answer = Optional.of(folder.resolve("curves.csv"));
        robot.clickOn("#save-curves");
        assertEquals(List.of("training,epoch,loss,score,accuracy", "base · seed 2,1,0.5,0.65,0.66"),
            Files.readAllLines(folder.resolve("curves.csv")));
        Files.delete(folder.resolve("curves.csv"));
        Files.delete(folder);
    }

    private static void choose(FxRobot robot, String corpus) {
        ComboBox<?> box = robot.lookup("#corpus").queryComboBox();
        robot.clickOn(box).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(corpus, box.getValue());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
