package attune.ui.shell;

import attune.ui.common.Strings;
import attune.workbench.BringModel.Question;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks whether a TorchScript file may be run: names it, and says what it can do. */
final class TrustQuestion extends VBox {

    private static final int DIGITS = 16;
    private static final double WIDTH = 540;

    private final Button no;

    TrustQuestion(Question question, Bringing bringing, Strings strings) {
        getStyleClass().add("panel");
        setPrefWidth(WIDTH);
        Label title = new Label(strings.get("trust.title"));
        title.getStyleClass().add("panel-title");
        Label file = new Label(question.script().toString());
        file.setId("trust-file");
        file.setWrapText(true);
        file.getStyleClass().add("trust-file");
        Label checksum = new Label("SHA-256 " + question.checksum().substring(0, DIGITS) + "…");
        checksum.getStyleClass().add("caption");
        Label why = new Label(strings.get("trust.why"));
        why.setWrapText(true);
        Button yes = new Button(strings.get("trust.yes"));
        yes.setId("trust-yes");
        yes.setOnAction(click -> bringing.agree());
        no = new Button(strings.get("trust.no"));
        no.setId("trust-no");
        no.setDefaultButton(true);
        no.setOnAction(click -> bringing.decline());
        HBox buttons = new HBox(8, yes, no);
        setSpacing(10);
        getChildren().addAll(title, file, checksum, why, buttons);
    }

    /** What has the keys at first: the answer that does no harm. */
    Button safe() {
        return no;
    }
}
