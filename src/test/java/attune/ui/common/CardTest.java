package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The heading of a card that is too narrow for all that stands in it. */
@ExtendWith(ApplicationExtension.class)
class CardTest {

    private Button action;
    private Card card;

    @Start
    void start(Stage stage) {
        action = new Button("enlarge");
        card = new Card("A · base · pretrained text · fine-tuned", new Region());
        card.noteProperty().set("sum over three seeds");
        card.setAction(action);
        Stages.show(stage, card, 220, 80);
    }

    @Test
    void theNoteIsCutBeforeTheTitle(FxRobot robot) {
        Label title = (Label) card.lookup(".card-title");
        robot.interact(() -> {
            card.titleProperty().set("A · base");
            card.applyCss();
            card.layout();
        });
        assertEquals(title.prefWidth(-1), title.getWidth(), 1);
    }

    @Test
    void whatCanBeDoneStaysWholeAndWithin() {
        assertEquals(action.prefWidth(-1), action.getWidth(), 1);
        assertTrue(card.localToScene(card.getBoundsInLocal()).contains(action.localToScene(action.getBoundsInLocal())));
    }
}
