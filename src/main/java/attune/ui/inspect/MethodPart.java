package attune.ui.inspect;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.ui.common.Strings;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the chosen method is, how far it is, and what there is to know of its numbers. */
final class MethodPart extends VBox {

    private final ExplainModel model;
    private final Strings strings;
    private final Said said;
    private final Label about = new Label();
    private final RunningBar running;

    MethodPart(ExplainModel model, Strings strings, Said said) {
        this.model = model;
        this.strings = strings;
        this.said = said;
        getStyleClass().add("method-part");
        about.setWrapText(true);
        about.getStyleClass().add("caption");
        running = new RunningBar(strings, model::stop);
        getChildren().addAll(about, running);
        model.method().addListener((method, old, now) -> show());
        model.explanation().addListener((stand, old, now) -> show());
        show();
    }

    private void show() {
        Inquiry.Stand<Explanation> stand = model.explanation().get();
        running.show(stand);
        // What attention is stands in the tip of the choice: it is what everyone sees first, and room is short.
        Section.show(this, model.method().get() != ExplanationMethod.ATTENTION);
        String what = strings.get("method.about." + model.method().get().id());
        String target = Optional.ofNullable(model.answer().get()).map(answer -> said.label(answer.shown().analysis()
            .prediction().label())).orElse("");
        about.setText(switch (stand.phase()) {
            case IDLE -> what;
            case BUSY -> what + " " + strings.get("method.busy");
            case FAILED -> Sentences.of(stand.cause(), strings);
            case DONE -> what + " " + strings.get("method.target", target) + stand.answer().completeness()
                .map(complete -> " " + strings.get("method.completeness", Said.signed(complete.sum()),
                    Said.signed(complete.logit()), Said.signed(complete.baseline()), Said.weight(complete.error()))).orElse("");
        });
    }
}
