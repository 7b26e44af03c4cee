package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Settings;
import attune.ui.common.Command;
import attune.workbench.BatchRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window under real clicks and keys, on a workbench in memory. */
@ExtendWith(ApplicationExtension.class)
class ShellWindowTest {

    private final Fakes fakes = new Fakes();
    private final List<Fakes.Titles> views = new ArrayList<>();
    private final AtomicInteger played = new AtomicInteger();
    private final Questions questions = new Questions();
    private Desk desk;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        desk = new Desk(fakes.useCases(), Fakes.runners(), Settings.DEFAULTS);
        new ShellWindow(stage, desk, context -> {
            Fakes.Titles view = new Fakes.Titles();
            view.commands.add(Command.of("inspect.play", "Play", "Space", played::incrementAndGet));
            views.add(view);
            return view;
        }, questions).show(List.of(Path.of("review.mp4"), Path.of("review.srt")), List.of());
    }

    @Test
    void filesNamedAtTheStartAreOpenedAndTheStatusTellsWhatReadsThem(FxRobot robot) {
        assertEquals("review.mp4", text(robot, "#sample-title"));
        assertEquals("Automatic · PyTorch 2.7.1", text(robot, "#status-device"));
        assertEquals("optimised, 2.5 M weights", text(robot, "#status-model"));
        assertEquals("posts · optimised", text(robot, "#models"));
    }

    @Test
    void theMenuListsAModelAsSoonAsItIsInstalled(FxRobot robot) {
        fakes.later = Optional.of(Fakes.model("mine", 1_000_000));
        robot.interact(() -> desk.equipment().list(() -> { }));
        MenuButton models = robot.lookup("#models").queryAs(MenuButton.class);
        assertTrue(models.getItems().stream().anyMatch(item -> item.getText() != null && item.getText().startsWith("mine")));
        assertFalse(models.getItems().stream().anyMatch(item -> "remove-model".equals(item.getId())));
        fakes.brought = Optional.of(Path.of("brought", "bert"));
        robot.interact(() -> desk.equipment().list(() -> { }));
        assertTrue(models.getItems().stream().anyMatch(item -> "remove-model".equals(item.getId())));
    }

    @Test
    void theLibraryOpensSearchesAndRemoves(FxRobot robot) {
        open(robot, "first.txt");
        open(robot, "second.txt");
        robot.clickOn("first.txt");
        assertEquals("first.txt", text(robot, "#sample-title"));
        robot.clickOn("#search").write("second");
        ListView<?> list = robot.lookup("#library").queryListView();
        assertEquals(1, list.getItems().size());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("second.txt", text(robot, "#sample-title"));
        robot.type(KeyCode.DELETE);
        assertFalse(fakes.library.containsKey("second.txt"));
        robot.clickOn("#search").type(KeyCode.ESCAPE);
        assertEquals(2, list.getItems().size());
    }

    @Test
    void openingAsksForFiles(FxRobot robot) {
        questions.answer = List.of(Path.of("chosen.txt"));
        robot.clickOn("#shell-open");
        assertEquals("chosen.txt", text(robot, "#sample-title"));
        questions.answer = List.of();
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        assertEquals("chosen.txt", text(robot, "#sample-title"));
    }

    @Test
    void aProblemStaysInTheStatusBarUntilItIsClosed(FxRobot robot) {
        open(robot, "bad.mp4");
        assertTrue(visible(robot, "#toast"));
        assertTrue(text(robot, "#status-problem").startsWith("bad.mp4 does not exist"));
        open(robot, "fine.txt");
        assertTrue(visible(robot, "#status-problem"));
        robot.clickOn("#status-problem");
        robot.clickOn("#problem-close");
        assertFalse(visible(robot, "#toast"));
        assertFalse(visible(robot, "#status-problem"));
    }

    @Test
    void theCommandListFindsAndRunsAnyCommand(FxRobot robot) {
        shortcut(robot, KeyCode.L);
        robot.write("dark th").type(KeyCode.ENTER);
        assertEquals("dark", fakes.saved.theme());
        assertTrue(stage.getScene().getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("dark.css")));
        shortcut(robot, KeyCode.L);
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#palette-field").tryQuery().isEmpty());
    }

    @Test
    void theLanguageChangesAtOnceAndWhatIsOpenStaysOpen(FxRobot robot) {
        shortcut(robot, KeyCode.L);
        robot.write("中文").type(KeyCode.ENTER);
        assertEquals("打开…", text(robot, "#shell-open"));
        assertEquals("review.mp4", text(robot, "#sample-title"));
        assertEquals(2, views.size());
        assertTrue(views.getFirst().closed);
        open(robot, "bad.mp4");
        assertTrue(text(robot, "#status-problem").contains("不存在"));
    }

    @Test
    void plainKeysGoToCommandsButNeverWhileTyping(FxRobot robot) {
        robot.clickOn("review.mp4");
        robot.type(KeyCode.SPACE);
        assertEquals(1, played.get());
        robot.type(KeyCode.DIGIT5);
        assertEquals(Place.TABLES, desk.placeProperty().get());
        robot.type(KeyCode.SPACE);
        assertEquals(1, played.get());
        robot.type(KeyCode.DIGIT1);
        robot.clickOn("#search").write("1 2");
        assertEquals(Place.INSPECT, desk.placeProperty().get());
        assertEquals(1, played.get());
        assertEquals("1 2", robot.lookup("#search").queryAs(TextInputControl.class).getText());
    }

    @Test
    void aTableFillsFiltersAndOpensARow(FxRobot robot) {
        fakes.rows.add(Fakes.row("one.mp4", "positive", 0.9, Map.of(Modality.TEXT, "positive")));
        fakes.rows.add(Fakes.failed("two.mp4", "two.mp4 is cut off"));
        open(robot, "one.mp4", "two.mp4", "three.csv");
        TableView<BatchRow> table = robot.lookup("#rows").queryTableView();
        assertEquals(2, table.getItems().size());
        robot.clickOn("problems  1");
        assertEquals("two.mp4", table.getItems().getFirst().source());
        robot.clickOn("all  2");
        robot.clickOn("one.mp4").type(KeyCode.ENTER);
        assertEquals("row one.mp4", text(robot, "#sample-title"));
        robot.clickOn("#place-tables");
        robot.interact(() -> {
            table.getSelectionModel().select(1);
            table.fireEvent(doubleClick());
        });
        assertEquals("row two.mp4", text(robot, "#sample-title"));
        robot.clickOn("#place-tables");
        questions.target = Optional.of(Path.of("out.csv"));
        robot.clickOn("#export");
        assertEquals(List.of("one.mp4", "two.mp4"), fakes.exported);
    }

    @Test
    void aPostIsPutTogetherFromText(FxRobot robot) {
        robot.clickOn("#shell-paste-post");
        Node open = robot.lookup("#post-open").query();
        assertTrue(open.isDisabled());
        robot.clickOn("#post-text").write("so good 1 2");
        robot.clickOn("#post-open");
        assertEquals("so good 1 2", text(robot, "#sample-title"));
    }

    @Test
    void pastingOpensTextImagesAndFilesByPath(FxRobot robot) throws Exception {
        robot.interact(() -> desk.placeProperty().set(Place.TABLES));
        paste(robot, content -> content.putString("  what a day  "));
        assertEquals("what a day", text(robot, "#sample-title"));
        WritableImage image = new WritableImage(2, 1);
        image.getPixelWriter().setColor(0, 0, Color.RED);
        paste(robot, content -> {
            content.putImage(image);
            content.putString("https://example.org/picture.png");
        });
        assertEquals("image", text(robot, "#sample-title"));
        assertEquals(1, fakes.library.get("post:").images());
        Path file = Files.writeString(Files.createTempFile("pasted", ".txt"), "x");
        paste(robot, content -> content.putString(file.toString()));
        assertEquals(file.getFileName().toString(), text(robot, "#sample-title"));
        Files.delete(file);
    }

    @Test
    void pixelsThatAreClearComeOutWhite(FxRobot robot) {
        WritableImage image = new WritableImage(2, 1);
        image.getPixelWriter().setArgb(0, 0, 0xffff0000);
        Picture picture = Pasteboard.picture(image);
        assertEquals(0xffff0000, picture.argb(0, 0));
        assertEquals(0xffffffff, picture.argb(1, 0));
    }

    @Test
    void escClosesAProblemAndAProblemCanBeCopied(FxRobot robot) {
        open(robot, "bad.mp4");
        robot.clickOn("#problem-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("bad.mp4 does not exist"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(visible(robot, "#toast"));
        assertFalse(visible(robot, "#status-problem"));
    }

    @Test
    void settingsHoldAtOnce(FxRobot robot) {
        shortcut(robot, KeyCode.COMMA);
        robot.clickOn("#theme-dark");
        assertEquals("dark", fakes.saved.theme());
        robot.clickOn("#transcriber").write("whisper -l en").type(KeyCode.ENTER);
        assertEquals("whisper -l en", fakes.saved.transcriber());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#transcriber").tryQuery().isEmpty());
    }

    @Test
    void helpAndKeysOpenAndClose(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup("#help").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE).type(KeyCode.F2);
        assertTrue(robot.lookup("#keys").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#keys").tryQuery().isEmpty());
    }

    @Test
    void everyButtonHasANameForAScreenReader(FxRobot robot) {
        for (Button button : robot.lookup(".button").queryAllAs(Button.class)) {
            boolean named = !button.getText().isBlank() || button.getAccessibleText() != null;
            assertTrue(named || !button.isVisible(), button.toString());
        }
        assertNotSame(null, stage.getScene().getFocusOwner());
    }

    private void open(FxRobot robot, String... names) {
        robot.interact(() -> desk.take(List.of(names).stream().map(Path::of).toList()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** By hand, since a slow machine takes two clicks of a robot for single ones. */
    private static MouseEvent doubleClick() {
        return new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2,
            false, false, false, false, true, false, false, true, false, false, null);
    }

    private static void paste(FxRobot robot, Consumer<ClipboardContent> fill) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            fill.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
        shortcut(robot, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node instanceof Label label ? label.getText() : ((Labeled) node).getText();
    }

    /** Answers for the person. */
    private static final class Questions implements FileQuestions {

        private List<Path> answer = List.of();
        private Optional<Path> target = Optional.empty();

        @Override public List<Path> open() {
            return answer;
        }

        @Override public Optional<Path> folder() {
            return answer.stream().findFirst();
        }

        @Override public Optional<Path> folder(String title) {
            return target;
        }

        @Override public Optional<Path> file(String title) {
            return target;
        }

        @Override public List<Path> images() {
            return answer;
        }

        @Override public Optional<Path> save(String name) {
            return target;
        }
    }
}
