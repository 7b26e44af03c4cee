package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.Transcript;
import attune.domain.Word;
import attune.ui.common.Card;
import attune.ui.common.FigureExport;
import attune.ui.common.HeatText;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The words of the sample: their heat, the one being spoken, where they come from; a double click edits them in place. */
final class TranscriptView {

    /** Narrower than this, in pixels, the card has no room for its hint. */
    private static final double WIDE = 320;
    /** How many words have their weight written below them. */
    private static final int LETTERED = 5;

    private final InspectViewModel model;
    private final TranscriptModel transcript;
    private final Strings strings;
    private final HeatText words = new HeatText();
    private final WordsScroll scroll = new WordsScroll(words);
    private final TextEditor editor;
    private final NoTextBanner banner;
    private final Label source = new Label();
    /** A transcription command that was named just now is offered at once. Kept here: the settings outlive this view. */
    private final InvalidationListener chosen = settings -> arrange();
    private final Label refused = new Label();
    private final Executor pulses;
    private final Runnable leaving = this::leave;
    private float[] shownWeights = {};
    private final Button edit;
    private final Card root;

    TranscriptView(InspectViewModel model, FileQuestions files, ChangeMenus menus, ObservableValue<Settings> settings,
        Executor pulses, Strings strings) {
        this.pulses = pulses;
        this.model = model;
        this.transcript = model.transcript();
        this.strings = strings;
        editor = new TextEditor(transcript, strings);
        banner = new NoTextBanner(transcript, files, () -> settings.getValue().transcriber(), strings);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        source.setWrapText(true);
        source.setMinHeight(Region.USE_PREF_SIZE);
        source.getStyleClass().add("source");
        refused.setWrapText(true);
        refused.getStyleClass().add("refused");
        Section.show(refused, false);
        edit = new Button(strings.get("text.edit"));
        edit.setMinWidth(Region.USE_PREF_SIZE);
        edit.getStyleClass().add("plain");
        edit.setOnAction(event -> transcript.editing().set(true));
        root = new Card(strings.get("text.transcript"), scroll, editor.root(), banner.root(), refused, source);
        root.setAction(edit);
        root.getStyleClass().add("transcript");
        words.setOnClick(this::click);
        words.setOnBand(this::band);
        words.setOnContextMenuRequested(event -> {
            int at = words.pointedProperty().get();
            if (at >= 0 && at < transcript.words().get().size()) {
                menus.word(transcript.words().get().get(at).word(), this::seen, words, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        words.setOnEdit(word -> {
            // The first click of two has pinned the word.
            model.attention().brush().unpin();
            transcript.editing().set(true);
        });
        words.pointedProperty().addListener((pointed, old, now) -> point(now.intValue()));
        transcript.words().addListener((shown, old, now) -> show());
        transcript.sample().addListener((sample, old, now) -> show());
        transcript.editing().addListener((editing, old, now) -> arrange());
        model.attention().brush().heat().addListener((heat, old, now) -> heat());
        model.player().time().addListener((time, old, now) -> scroll.speak(transcript.at(now.doubleValue())));
        settings.addListener(new WeakInvalidationListener(chosen));
        model.refused().addListener((why, old, now) -> refuse(now));
        root.widthProperty().addListener((width, old, now) -> hint());
        show();
    }

    Region root() {
        return root;
    }

    /** The words with their heat, for a file; empty where there are none. */
    Optional<FigureExport.Seen> seen() {
        return words.isVisible() ? words.seen(shownWeights) : Optional.empty();
    }

    private void show() {
        boolean clip = transcript.sample().get() instanceof Sample.Clip;
        root.titleProperty().set(strings.get(clip ? "text.transcript" : "text.post"));
        hint();
        words.setWords(transcript.words().get().stream().map(ShownWord::word).toList());
        scroll.speak(transcript.at(model.player().time().get()));
        source.setText(told());
        heat();
        arrange();
    }

    private void hint() {
        boolean clip = transcript.sample().get() instanceof Sample.Clip;
        boolean said = root.getWidth() >= WIDE && !transcript.words().get().isEmpty();
        root.noteProperty().set(!said ? "" : strings.get(clip ? "text.hint-clip" : "text.hint-post"));
    }

    private void arrange() {
        boolean editing = transcript.editing().get();
        boolean none = transcript.isEmpty() && !editing;
        Section.show(scroll, !editing && !none);
        Section.show(edit, !editing && !none);
        Section.show(source, !source.getText().isEmpty());
        Section.show(banner.root(), none);
        banner.show(transcript.sample().get() instanceof Sample.Clip);
        editor.show(editing);
    }

    private String told() {
        String from = transcript.source().filter(known -> known != Transcript.Source.NONE)
            .map(known -> strings.get("source." + known.name().toLowerCase(Locale.ROOT))).orElse("");
        return transcript.hasEstimates() ? (from + " " + strings.get("text.estimated")).strip() : from;
    }

    private void heat() {
        Optional<Heat.Lit> lit = model.current().flatMap(reading -> model.attention().brush().heat().get().of(Modality.TEXT));
        List<ShownWord> shown = transcript.words().get();
        float[] weights = new float[lit.isPresent() ? shown.size() : 0];
        float highest = 1e-9f;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = lit.get().of(shown.get(at).pieces());
            highest = Math.max(highest, weights[at]);
        }
        words.setWeights(numbers(weights));
        shownWeights = weights.clone();
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= highest;
        }
        words.setHeat(weights);
        words.setHidden(hidden(shown));
        mark(shown);
    }

    /** The words that the model was not let read. */
    private BitSet hidden(List<ShownWord> shown) {
        BitSet masked = model.current().map(read -> read.masking().positions().get(Modality.TEXT)).orElse(new BitSet());
        BitSet hidden = new BitSet();
        for (int at = 0; at < shown.size(); at++) {
            List<Integer> pieces = shown.get(at).pieces();
            hidden.set(at, !pieces.isEmpty() && pieces.stream().allMatch(masked::get));
        }
        return hidden;
    }

    /** The highest weights as they are written below their words, where something is pointed at. */
    private String[] numbers(float[] weights) {
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        boolean asked = model.attention().brush().focus().get().modality().isPresent() && sorted.length > 0;
        float least = asked ? Math.max(1e-6f, sorted[Math.max(0, sorted.length - LETTERED)]) : Float.POSITIVE_INFINITY;
        String[] numbers = new String[weights.length];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = weights[at] >= least ? Said.weight(weights[at]) : "";
        }
        return numbers;
    }

    /** The words that are pointed at from here or from elsewhere, such as from a row of the matrix. */
    private void mark(List<ShownWord> shown) {
        Focus focus = model.attention().brush().focus().get();
        int[] found = IntStream.range(0, shown.size())
            .filter(at -> shown.get(at).pieces().stream().anyMatch(piece -> focus.on(Modality.TEXT, piece))).toArray();
        words.choose(found.length == 0 ? -1 : found[0], found.length == 0 ? -1 : found[found.length - 1]);
    }

    /** A band of words is pinned. */
    private void band(int first, int last) {
        List<Integer> pieces = new ArrayList<>();
        transcript.words().get().subList(first, last + 1).forEach(word -> pieces.addAll(word.pieces()));
        model.attention().brush().pinAll(Modality.TEXT, pieces);
    }

    /** From word to word the mouse leaves one and enters the next: what is lit while it points at none waits for the pulse. */
    private void point(int word) {
        if (word < 0 || word >= transcript.words().get().size()) {
            pulses.execute(leaving);
        } else {
            model.attention().brush().hover(Modality.TEXT, transcript.words().get().get(word).pieces());
        }
    }

    private void leave() {
        if (words.pointedProperty().get() < 0) {
            model.attention().brush().leave();
        }
    }

    /** A click pins the word, or lets go of it; where there is a clock, it goes there too. */
    private void click(int at) {
        Word word = transcript.words().get().get(at).word();
        word.time().ifPresent(time -> model.player().seek(time.start()));
        model.attention().brush().pin(Modality.TEXT, transcript.words().get().get(at).pieces());
    }

    private void refuse(Throwable why) {
        refused.setText(why == null ? "" : Sentences.of(why, strings));
        Section.show(refused, why != null);
    }
}
