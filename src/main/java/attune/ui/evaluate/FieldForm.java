package attune.ui.evaluate;

import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Asks for what a field is to be: from where to where, a part of it, or which names. Enter takes it. */
final class FieldForm extends FlowPane {

    private static final double NUMBER = 70;

    private final Consumer<Optional<FieldTest>> then;
    private final Supplier<Optional<FieldTest>> asked;

    FieldForm(Field field, WhichText text, Strings strings, Consumer<Optional<FieldTest>> then) {
        this.then = then;
        getStyleClass().add("field-form");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(text.name(field.id()));
        name.getStyleClass().add("small");
        getChildren().add(name);
        asked = switch (field) {
            case Field.Numbers numbers -> between(numbers, strings);
            case Field.Words words -> contains(words);
            case Field.Kinds kinds -> oneOf(kinds, text);
        };
        Button take = new Button(strings.get("form.take"));
        take.setId("form-take");
        take.setOnAction(click -> then.accept(asked.get()));
        Button leave = new Button(strings.get("form.leave"));
        leave.getStyleClass().add("plain");
        leave.setOnAction(click -> then.accept(Optional.empty()));
        getChildren().addAll(take, leave);
    }

    private Supplier<Optional<FieldTest>> between(Field.Numbers field, Strings strings) {
        TextField low = input(strings.get("form.from"));
        TextField high = input(strings.get("form.to"));
        getChildren().addAll(low, high);
        return () -> {
            Optional<Double> from = number(low.getText(), Double.NEGATIVE_INFINITY);
            Optional<Double> to = number(high.getText(), Double.POSITIVE_INFINITY);
            return from.isEmpty() || to.isEmpty() ? Optional.empty()
                : Optional.of(new FieldTest.Between(field.id(), from.get(), to.get()));
        };
    }

    /** A number, with a point or a comma; what is left empty is as far as it goes; empty where it is none. */
    private static Optional<Double> number(String typed, double open) {
        try {
            return Optional.of(typed.isBlank() ? open : Double.parseDouble(typed.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Supplier<Optional<FieldTest>> contains(Field.Words field) {
        TextField part = input("");
        part.setPrefWidth(2 * NUMBER);
        getChildren().add(part);
        return () -> part.getText().isBlank() ? Optional.empty()
            : Optional.of(new FieldTest.Contains(field.id(), part.getText().strip()));
    }

    private Supplier<Optional<FieldTest>> oneOf(Field.Kinds field, WhichText text) {
        List<CheckBox> boxes = new ArrayList<>();
        field.names().forEach(name -> {
            CheckBox box = new CheckBox(text.label(name));
            box.setMnemonicParsing(false);
            box.setUserData(name);
            boxes.add(box);
        });
        getChildren().addAll(boxes);
        return () -> {
            Set<String> names = boxes.stream().filter(CheckBox::isSelected).map(box -> (String) box.getUserData())
                .collect(Collectors.toSet());
            return names.isEmpty() ? Optional.empty() : Optional.of(new FieldTest.OneOf(field.id(), names));
        };
    }

    private TextField input(String prompt) {
        TextField input = new TextField();
        input.setPromptText(prompt);
        input.setPrefWidth(NUMBER);
        input.setOnAction(enter -> then.accept(asked.get()));
        return input;
    }
}
