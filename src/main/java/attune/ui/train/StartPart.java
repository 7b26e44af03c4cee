package attune.ui.train;

import attune.ui.common.Strings;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The button that starts, what it still lacks, and where the models will stand. */
final class StartPart extends VBox {

    private final Button start = new Button();
    private final StringBinding text;
    private final StringBinding hint;

    StartPart(TrainViewModel model, Strings strings) {
        OrderModel order = model.order();
        getStyleClass().add("start-part");
        start.setId("start");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(click -> model.start());
        start.disableProperty().bind(order.lackProperty().isNotEqualTo(OrderModel.Lack.NOTHING));
        text = Bindings.createStringBinding(
            () -> strings.get("start", Math.max(1, order.chosen().size()) * order.seeds().get()), order.chosen(), order.seeds());
        start.textProperty().bind(text);
        Label lack = FormRow.quiet();
        lack.setId("lack");
        hint = Bindings.createStringBinding(() -> switch (order.lackProperty().get()) {
            case CORPUS -> strings.get("lack.corpus");
            case PLACE -> strings.get("lack.place");
            case CHECK -> strings.get("lack.check");
            case READABLE -> strings.get("lack.readable");
            case VARIANT -> strings.get("lack.variant");
            case EPOCHS -> strings.get("lack.epochs");
            case NOTHING -> strings.get("goes-to", model.kept().folder());
        }, order.lackProperty());
        lack.textProperty().bind(hint);
        lack.setWrapText(false);
        lack.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(hint);
        lack.setTooltip(whole);
        getChildren().addAll(start, lack);
    }
}
