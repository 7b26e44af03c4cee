package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.figure.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Words answer to mouse and keys, carry their heat and wrap. */
@ExtendWith(ApplicationExtension.class)
class HeatTextTest {

    private final List<Integer> clicked = new ArrayList<>();
    private final List<Integer> edited = new ArrayList<>();
    private HeatText text;

    @Start
    void start(Stage stage) {
        text = new HeatText();
        text.setWords(Gallery.words("and he is one of my favorite actors ever 这 部 电 影"));
        text.setOnClick(clicked::add);
        text.setOnEdit(edited::add);
        Stages.show(stage, text, 260, 160);
    }

    @Test
    void aClickNamesTheWord(FxRobot robot) {
        robot.clickOn(chip(6));
        robot.clickOn(chip(10));
        assertEquals(List.of(6, 10), clicked);
        assertTrue(edited.isEmpty());
    }

    @Test
    void otherWordsTakeTheNodesOfThoseBefore(FxRobot robot) {
        robot.clickOn(chip(2));
        Node third = chip(2);
        robot.interact(() -> {
            text.setHeat(new float[] {1, 1, 1});
            text.choose(1, 2);
            text.setWords(Gallery.words("one word more"));
        });
        assertEquals(List.of("one", "word", "more"), chips().map(node -> ((WordChip) node).getAccessibleText()).toList());
        assertEquals(third, chip(2), "the node stays");
        assertTrue(chips().allMatch(node -> ((WordChip) node).heat() == 0), "new words have no heat yet");
        assertTrue(chips().noneMatch(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))));
        robot.interact(() -> text.setWords(Gallery.words("now there are five words")));
        assertEquals(5, chips().count());
        robot.clickOn(chip(4));
        assertEquals(List.of(2, 4), clicked);
    }

    private Stream<Node> chips() {
        return ((Parent) text.lookup(".heat-text")).getChildrenUnmodifiable().stream();
    }

    @Test
    void aDoubleClickEdits(FxRobot robot) {
        robot.doubleClickOn(chip(3));
        assertEquals(List.of(3), edited);
    }

    @Test
    void keysMoveChooseAndEdit(FxRobot robot) {
        robot.clickOn(chip(1));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER, KeyCode.F2);
        assertEquals(List.of(1, 2), clicked);
        assertEquals(List.of(2), edited);
        assertEquals(2, text.pointedProperty().get());
    }

    @Test
    void heatAndChoiceAreShown(FxRobot robot) {
        robot.interact(() -> {
            text.setHeat(new float[] {0, 0.5f, 1});
            text.choose(2);
        });
        assertEquals(List.of(0.0, 0.5, 1.0, 0.0), IntStream.range(0, 4).mapToObj(i -> chip(i).heat()).toList());
        assertTrue(chip(2).getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
        robot.interact(() -> text.choose(-1));
        assertTrue(!chip(2).getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
    }

    @Test
    void groundsAndOutlinesAreColoured(FxRobot robot) {
        robot.interact(() -> text.setHeat(new float[] {0, 0.5f, 1}));
        int bare = below(0);
        assertTrue(luminance(below(2)) < luminance(below(1)), "the hotter the stronger");
        assertTrue(luminance(below(1)) < luminance(bare));
        robot.interact(() -> text.choose(3));
        assertEquals(Palette.LIGHT.accent(), edge(3));
        robot.moveTo(chip(4));
        assertEquals(Palette.LIGHT.border(), edge(4));
        robot.moveTo(chip(5));
        assertEquals(bare, edge(4), "it is not pointed at any more");
    }

    /** The colour left of a word's letters. */
    private int below(int index) {
        return colour(index, 4);
    }

    private int edge(int index) {
        return colour(index, 0.5);
    }

    private int colour(int index, double x) {
        Point2D at = text.sceneToLocal(chip(index).localToScene(x, chip(index).getHeight() / 2));
        return Stages.colour(text, at.getX(), at.getY());
    }

    private static int luminance(int argb) {
        return (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
    }

    @Test
    void fiveHundredWordsWrapInsideTheWidth(FxRobot robot) {
        String many = IntStream.range(0, 500).mapToObj(i -> i % 3 == 0 ? "字" : "word" + i).collect(Collectors.joining(" "));
        robot.interact(() -> {
            text.setWords(Gallery.words(many));
            text.getScene().getRoot().applyCss();
            text.layout();
        });
        List<Node> chips = chip(0).getParent().getChildrenUnmodifiable();
        assertEquals(500, chips.size());
        assertTrue(chips.stream().allMatch(word -> word.getBoundsInParent().getMaxX() <= 260), "no word leaves the width");
        assertTrue(chips.getLast().getBoundsInParent().getMaxY() > 1000, "the words are in lines");
    }

    private WordChip chip(int index) {
        WaitForAsyncUtils.waitForFxEvents();
        return (WordChip) ((Parent) text.lookup(".heat-text")).getChildrenUnmodifiable().get(index);
    }
}
