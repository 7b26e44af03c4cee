package attune.ui.common;

import attune.domain.Timing;
import attune.domain.Word;
import attune.figure.WordsFigure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Words that flow like text, each on a ground as strong as its weight. Pointing, a click, a double click and the keys
 * (arrows move, Enter chooses, F2 edits) name a word by its index; a drag, or Shift with a click or Enter, names a band of
 * words. Words whose time is estimated are underlined dashed.
 */
public final class HeatText extends ThemedRegion {

    private static final PseudoClass SPOKEN = PseudoClass.getPseudoClass("spoken");

    private final WordGrounds grounds = new WordGrounds();
    private final WordFlow flow = new WordFlow();
    private final List<WordChip> chips = new ArrayList<>();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final ObjectProperty<IntConsumer> onClick = new SimpleObjectProperty<>(this, "onClick", _ -> { });
    private final ObjectProperty<IntConsumer> onEdit = new SimpleObjectProperty<>(this, "onEdit", _ -> { });
    private final ObjectProperty<Band> onBand = new SimpleObjectProperty<>(this, "onBand", (_, _) -> { });
    private int spoken = -1;
    private int pressed = -1;
    private int last = -1;
    private boolean banded;

    /** Told of a band of words. */
    @FunctionalInterface
    public interface Band {
        void of(int first, int last);
    }

    public HeatText() {
        flow.getStyleClass().add("heat-text");
        getChildren().addAll(grounds, flow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    /** Shows other words, without heat. */
    public void setWords(List<Word> words) {
        pointed.set(-1);
        chosen.set(-1);
        spoken = -1;
        pressed = -1;
        last = -1;
        // What is in the tree is written anew: a new chip would be styled first.
        for (int i = 0; i < words.size(); i++) {
            if (i == chips.size()) {
                chips.add(chip(i));
            }
            chips.get(i).setWord(words.get(i).text(), words.get(i).timing() == Timing.ESTIMATED);
            chips.get(i).pseudoClassStateChanged(SPOKEN, false);
        }
        chips.subList(words.size(), chips.size()).clear();
        int there = flow.getChildren().size();
        if (there > chips.size()) {
            flow.getChildren().remove(chips.size(), there);
        } else {
            flow.getChildren().addAll(chips.subList(there, chips.size()));
        }
        setHeat(new float[0]);
        setWeights(new String[0]);
        setHidden(new BitSet());
        choose(-1);
    }

    /** The heat of each word, 0 to 1 where 1 is the most; empty shows none. */
    public void setHeat(float[] weights) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setHeat(i < weights.length ? weights[i] : 0);
        }
        repaint();
    }

    /** Writes numbers below words; an empty one writes none. The words stay where they are. */
    public void setWeights(String[] numbers) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setWeight(i < numbers.length ? numbers[i] : "");
        }
    }

    /** Marks words that the model was not let read. */
    public void setHidden(BitSet hidden) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setHidden(hidden.get(i));
        }
    }

    /** The words as they are seen, with the weights that their heat stands for; empty where there are none. */
    public Optional<FigureExport.Seen> seen(float[] weights) {
        return chips.isEmpty() || flow.getWidth() <= 0 ? Optional.empty() : Optional.of(new FigureExport.Seen(
            new WordsFigure(IntStream.range(0, chips.size())
                .mapToObj(i -> chips.get(i).seen(i < weights.length ? weights[i] : 0)).toList(), flow.getWidth()),
            flow.getWidth(), flow.getHeight(), palette()));
    }

    /** Which word the mouse or the keys point at, −1 for none. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** Which word is chosen, −1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses a word, or none with −1. */
    public void choose(int index) {
        choose(index, index);
    }

    /** Chooses a band of words, both ends included; the first is the chosen one. */
    public void choose(int first, int end) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setChosen(i >= first && i <= end);
        }
        repaint();
        chosen.set(first);
    }

    /** Which word is being spoken, −1 for none. */
    public void setSpoken(int index) {
        if (index != spoken) {
            mark(SPOKEN, spoken, index);
            spoken = index;
        }
    }

    /** Where a word stands in this text, laid out as it is now; null where there is no such word. */
    public Bounds boundsOf(int index) {
        return index < 0 || index >= chips.size() ? null : flow.localToParent(chips.get(index).getBoundsInParent());
    }

    /** Told the index of a word that was clicked or chosen by Enter. */
    public void setOnClick(IntConsumer handler) {
        onClick.set(handler);
    }

    /** Told the first and last word of a band that was dragged over. */
    public void setOnBand(Band handler) {
        onBand.set(handler);
    }

    /** Told the index of a word that was double-clicked, or F2 was pressed on. */
    public void setOnEdit(IntConsumer handler) {
        onEdit.set(handler);
    }

    private void mark(PseudoClass state, int before, int now) {
        if (before >= 0 && before < chips.size()) {
            chips.get(before).pseudoClassStateChanged(state, false);
        }
        if (now >= 0 && now < chips.size()) {
            chips.get(now).pseudoClassStateChanged(state, true);
        }
    }

    private WordChip chip(int index) {
        WordChip chip = new WordChip();
        chip.setOnMouseEntered(_ -> pointed.set(index));
        chip.setOnMouseExited(_ -> pointed.set(-1));
        chip.hoverProperty().addListener((_, _, _) -> repaint());
        chip.focusedProperty().addListener((_, _, focused) -> {
            pointed.set(focused ? index : -1);
            repaint();
        });
        chip.setOnMousePressed(event -> {
            pressed = event.getButton() == MouseButton.PRIMARY ? index : -1;
            banded = false;
        });
        chip.setOnMouseClicked(event -> {
            if (banded) {
                return;
            }
            chip.requestFocus();
            if (event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (event.isShiftDown() && last >= 0) {
                band(last, index);
                return;
            }
            last = index;
            if (event.getClickCount() == 2) {
                onEdit.get().accept(index);
            } else {
                onClick.get().accept(index);
            }
        });
        return chip;
    }

    /** The word under the mouse ends the band; between lines and beyond the text it stays as it is. */
    private void dragged(MouseEvent event) {
        if (pressed < 0) {
            return;
        }
        for (int i = 0; i < chips.size(); i++) {
            if (chips.get(i).contains(chips.get(i).sceneToLocal(event.getSceneX(), event.getSceneY()))
                && (banded || i != pressed)) {
                banded = true;
                band(pressed, i);
            }
        }
    }

    private void band(int from, int to) {
        onBand.get().of(Math.min(from, to), Math.max(from, to));
    }

    private void key(KeyEvent event) {
        int at = pointed.get();
        if (at < 0) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && last >= 0) {
            band(last, at);
        } else if (event.getCode() == KeyCode.ENTER) {
            last = at;
            onClick.get().accept(at);
        } else if (event.getCode() == KeyCode.F2) {
            onEdit.get().accept(at);
        } else if (event.getCode() == KeyCode.RIGHT && !event.isShiftDown() && at + 1 < chips.size()) {
            chips.get(at + 1).requestFocus();
        } else if (event.getCode() == KeyCode.LEFT && !event.isShiftDown() && at > 0) {
            chips.get(at - 1).requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    @Override protected void layoutChildren() {
        flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), getWidth() - snappedLeftInset() - snappedRightInset(),
            getHeight() - snappedTopInset() - snappedBottomInset());
        flow.layout();
        paintWithLayout();
        super.layoutChildren();
    }

    @Override protected void paint(double width, double height) {
        grounds.relocate(flow.getLayoutX(), flow.getLayoutY());
        grounds.show(chips, flow.getWidth(), flow.getHeight(), palette());
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        return flow.prefHeight(width) + snappedTopInset() + snappedBottomInset();
    }

    @Override protected double computePrefWidth(double height) {
        return flow.prefWidth(-1);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
