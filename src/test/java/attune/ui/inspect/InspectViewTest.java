package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Transcript;
import attune.ui.common.HeatText;
import attune.ui.common.Lane;
import attune.ui.common.MatrixView;
import attune.workbench.TextSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Real clicks, hovers and keys on the whole perspective. */
class InspectViewTest extends InspectWindow {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Stop
    void stop() {
        close();
    }

    @Test
    void beforeAnythingIsOpenItSaysHowToOpen(FxRobot robot) {
        assertTrue(robot.lookup(".empty").queryAs(Label.class).isVisible());
        assertFalse(command("play").enabled().get());
    }

    @Test
    void aClipShowsItsWordsItsLanesAndItsReading(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        assertEquals(3, robot.lookup(".heat-word").queryAll().size());
        assertEquals(4, visible(robot, ".attune-lane"));
        assertTrue(texts(robot).stream().anyMatch(text -> text.equals("= +1.40")));
        assertTrue(texts(robot).contains("Heat: what text reads, mean over its rows."));
        assertFalse(robot.lookup(".empty").queryAs(Label.class).isVisible());
    }

    @Test
    void pointingAtAWordMarksItsRowAndSaysSo(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.moveTo(word(robot, 1));
        assertTrue(texts(robot).contains("Heat: what “unbelievable” reads."));
        assertEquals(1, matrix(robot).marksProperty().get().row().orElse(-1));
        assertEquals(1, robot.lookup(".heat-text").query().getParent() instanceof HeatText text
            ? text.chosenProperty().get() : -1);
    }

    @Test
    void aClickOnAWordSeeksAndF2Edits(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.clickOn(word(robot, 1));
        assertEquals(0.5, fake.playback.time);
        robot.type(KeyCode.F2);
        TextArea area = robot.lookup(".text-area").queryAs(TextArea.class);
        assertEquals(Fixture.TEXT, area.getText());
        robot.interact(() -> area.setText("quite another text"));
        robot.clickOn("Apply");
        assertEquals(List.of(new TextSource.Typed("quite another text")), fake.texts);
        assertEquals(List.of("a+"), fake.edited);
        robot.interact(() -> command("undo").action().run());
        assertEquals(List.of("a 0", "a+ 0", "a 0"), fake.answered);
    }

    @Test
    void aWordIsHiddenByItsMenuAndGivenBackAndHiddenAgainByKeys(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.rightClickOn(word(robot, 1));
        robot.clickOn("Hide from the model");
        assertEquals(1, fake.edited.size());
        assertFalse(robot.lookup(".change-row").queryAll().isEmpty());
        robot.interact(() -> command("undo").action().run());
        assertEquals("a", fake.edited.getLast());
        assertTrue(robot.lookup(".change-row").queryAll().isEmpty());
        robot.interact(() -> command("redo").action().run());
        assertEquals(fake.edited.getFirst(), fake.edited.getLast());
        robot.clickOn(".take-back");
        assertEquals("a", fake.edited.getLast());
    }

    @Test
    void aPartOfThePictureIsCoveredByDragging(FxRobot robot) {
        open(robot, Fixture.post("p"));
        Node picture = robot.lookup(".attune-pixels").query();
        robot.drag(picture).dropBy(40, 30);
        robot.clickOn("Cover");
        assertEquals(1, fake.edited.size());
        assertEquals("part of image 1 covered", robot.lookup(".change-row > .label").queryAs(Label.class).getText());
    }

    @Test
    void aTranscriptionCommandIsOfferedAsSoonAsItIsNamed(FxRobot robot) {
        open(robot, Fixture.clip("a", 2).withTranscript("b", Transcript.none()));
        assertTrue(robot.lookup("Transcribe").queryAllAs(Button.class).stream().noneMatch(Node::isVisible));
        robot.interact(() -> fake.settings.set(fake.settings.get().withTranscriber("hear")));
        robot.clickOn("Transcribe");
        assertEquals(List.of(new TextSource.Command("hear")), fake.texts);
    }

    @Test
    void aStreamIsSwitchedOffByAClick(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.clickOn(".stream-switch.vision");
        assertEquals("a 0 clips without [VISION]", fake.asked.getLast());
        String compared = robot.lookup(".change-bars").query().getAccessibleText();
        assertTrue(compared.contains("positive 0.70 → 0.70") && compared.contains("gate: vision 0.33 → 0.00"), compared);
        assertFalse(robot.lookup(".stream-switch.vision").queryAs(ToggleButton.class).isSelected());
        assertFalse(robot.lookup(".stream-switch.vision").query().isDisabled());
    }

    @Test
    void noWordOfTheBarIsCutOff(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        for (double width : List.of(250.0, 330.0, 380.0, 500.0)) {
            Region bar = robot.lookup(".picture-bar").queryAs(Region.class);
            List<Double> ends = new ArrayList<>();
            // Measured before the next pulse, which gives the bar its own width again.
            robot.interact(() -> {
                bar.resize(width, 34);
                bar.layout();
                bar.layout();
                bar.getChildrenUnmodifiable().stream().filter(Node::isVisible)
                    .forEach(child -> ends.add(child.getBoundsInParent().getMaxX()));
            });
            assertTrue(ends.stream().allMatch(end -> end <= width), () -> ends + " in " + width);
        }
    }

    @Test
    void aClickedButtonGivesTheKeysBack(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.clickOn(".heat-switch");
        assertEquals(view.root(), view.root().getScene().getFocusOwner());
    }

    @Test
    void aRowOfTheMatrixIsPinnedAndLetGo(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        MatrixView matrix = matrix(robot);
        robot.interact(() -> matrix.pinnedRowProperty().set(OptionalInt.of(0)));
        robot.moveTo(word(robot, 2));
        assertTrue(texts(robot).contains("Heat: what “so” reads."));
        robot.interact(() -> command("let-go").action().run());
        assertTrue(matrix.pinnedRowProperty().get().isEmpty());
        assertFalse(texts(robot).contains("Heat: what “so” reads."));
    }

    @Test
    void anotherDirectionTurnsTheMatrixAround(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        assertEquals(3, matrix(robot).matrixProperty().get().rows().size());
        @SuppressWarnings("unchecked")
        ComboBox<Direction> direction = robot.lookup(".combo-box").nth(0).queryAs(ComboBox.class);
        robot.interact(() -> direction.setValue(new Direction(Modality.AUDIO, Modality.TEXT)));
        assertEquals(5, matrix(robot).matrixProperty().get().rows().size());
        assertEquals("rows (seconds) read columns (words)", matrix(robot).matrixProperty().get().caption());
    }

    @Test
    void brushedSecondsAskWhoReadsThem(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        Lane waveform = robot.lookup(".waveform-lane").queryAs(Lane.class);
        robot.moveTo(waveform).drag(MouseButton.PRIMARY).moveBy(120, 0).drop();
        robot.moveTo(".card-title");
        assertTrue(texts(robot).stream().anyMatch(text -> text.startsWith("Heat: who reads “")), () -> texts(robot).toString());
        robot.interact(() -> command("let-go").action().run());
        assertTrue(texts(robot).contains("Heat: what text reads, mean over its rows."));
    }

    @Test
    void keysOfTheTransportMoveTheClock(FxRobot robot) {
        open(robot, Fixture.clip("a", 2));
        robot.interact(() -> {
            command("on").action().run();
            command("second-on").action().run();
        });
        assertEquals(1.04, fake.playback.time, 1e-9);
        robot.interact(() -> command("play").action().run());
        assertTrue(fake.playback.plays);
        robot.interact(() -> command("end").action().run());
        assertEquals(2, fake.playback.time);
    }

    @Test
    void aPostShowsItsPicturesAndPinsItsWords(FxRobot robot) {
        open(robot, Fixture.post("p"));
        assertEquals(0, visible(robot, ".attune-lane"));
        assertEquals(2, visible(robot, ".thumbnail"));
        robot.clickOn(word(robot, 0));
        robot.moveTo(word(robot, 2));
        assertTrue(texts(robot).contains("Heat: what “so” reads."));
        assertTrue(texts(robot).contains("a note"));
    }

    @Test
    void aClipWithoutTextOffersToTypeIt(FxRobot robot) {
        Sample.Clip clip = Fixture.clip("a", 2).withTranscript("b", Transcript.none());
        open(robot, clip);
        assertTrue(texts(robot).contains("This clip comes without text"));
        robot.clickOn("Type it");
        robot.write("well").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(List.of(new TextSource.Typed("well")), fake.texts);
    }

    @Test
    void aFailureIsSaidInPlaceAndCanBeTriedAgain(FxRobot robot) {
        fake.failure = new BadInput("file.missing", "a.mp4");
        open(robot, Fixture.clip("a", 2));
        assertTrue(texts(robot).contains(fake.failure.getMessage()));
        fake.failure = null;
        robot.clickOn("Read again");
        assertEquals(List.of("a 0"), fake.answered);
        assertFalse(texts(robot).stream().anyMatch(text -> text.contains("does not exist")));
    }

    @Test
    void theMatrixAndTheReadingAreWrittenAsTheyAreSeen(FxRobot robot, @TempDir Path folder) throws Exception {
        open(robot, Fixture.clip("a", 2));
        files.file = folder.resolve("a.json");
        robot.interact(() -> command("save-reading").action().run());
        assertEquals("{\"id\": \"a\"}", Files.readString(files.file));
        files.file = folder.resolve("a.csv");
        robot.interact(() -> command("save-matrix").action().run());
        assertEquals(1 + 15, Files.readAllLines(files.file).size());
        assertEquals(List.of(), fake.told);
    }
}
