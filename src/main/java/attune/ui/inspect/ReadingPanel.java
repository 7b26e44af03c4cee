package attune.ui.inspect;

import attune.ui.common.FigureExport;
import attune.ui.common.Scroll;
import attune.ui.common.Strings;
import attune.workbench.Reading;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The right side: what the model said, how it weighed the streams, what it attends to, and what if a stream were gone. */
final class ReadingPanel {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final InspectViewModel model;
    private final ProgressPart progress;
    private final AnswerPart answer;
    private final AttentionPart attention;
    private final FaithfulnessPart faithfulness;
    private final WhatIfPart whatIf;
    private final Label noAttention = new Label();
    private final Label noteText = new Label();
    private final Section notes;
    private final VBox shown;
    private final ScrollPane root;
    private final Executor pulses;
    private final Runnable showing = this::show;
    private ReadingState shownState;

    ReadingPanel(InspectViewModel model, Changes changes, MenuButton save, Executor pulses, Strings strings) {
        this.model = model;
        this.pulses = pulses;
        Said said = new Said(strings);
        progress = new ProgressPart(model.reading(), strings);
        answer = new AnswerPart(strings, said);
        attention = new AttentionPart(model.attention(), model.explain(), save, pulses, strings, said);
        faithfulness = new FaithfulnessPart(model.faithfulness(), model.explain(), model.attention(), pulses, strings, said);
        whatIf = new WhatIfPart(model, changes, strings, said);
        noAttention.setText(strings.get("attention.none"));
        noAttention.setWrapText(true);
        noAttention.getStyleClass().add("caption");
        noteText.setWrapText(true);
        notes = new Section(strings.get("notes.title"), noteText);
        shown = new VBox(answer.root(), whatIf.root(), attention.root(), noAttention, faithfulness.root(), notes);
        shown.getStyleClass().add("sections");
        VBox all = new VBox(progress.root(), shown);
        all.getStyleClass().add("reading");
        root = new Scroll(all);
        root.getStyleClass().add("reading-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.reading().state().addListener((state, old, now) -> show(now));
        model.alone().said().addListener((alone, old, now) -> whatIf.showAlone(now, model.reading().state().get()));
        model.without().said().addListener((without, old, now) -> answer.show(now));
        model.cloud().said().addListener((cloud, old, now) -> answer.cloud(now));
        fold();
        show(model.reading().state().get());
    }

    Node root() {
        return root;
    }

    /** Shows every part, whether there is something to show or not. */
    void unfold() {
        answer.unfold();
        Section.show(attention.root(), true);
        Section.show(whatIf.root(), true);
    }

    /** Hides what has nothing to show. */
    void fold() {
        show((Reading) null);
        Section.show(attention.root(), attention.figure() != null);
    }

    /** Every picture can be saved from a menu over it. */
    void offer(FigureExport export) {
        answer.offer(export);
        attention.offer(export);
        faithfulness.offer(export);
        export.offer(whatIf.difference().root(), "what-if", () -> FigureExport.seen(whatIf.difference().root()));
    }

    AttentionPart attention() {
        return attention;
    }

    /** Progress shows at once, and alone. */
    private void show(ReadingState state) {
        progress.show(state);
        if (!state.shows(shownState)) {
            pulses.execute(showing);
        }
    }

    private void show() {
        ReadingState state = model.reading().state().get();
        Answer before = shownState == null ? null : shownState.answer();
        if (state.answer() != before) {
            show(state.answer() == null ? null : state.answer().shown());
        }
        shownState = state;
        whatIf.show(state);
        shown.pseudoClassStateChanged(STALE, state.stale());
    }

    private void show(Reading reading) {
        answer.show(reading == null ? null : reading.analysis());
        answer.show(model.without().said().get());
        Section.show(whatIf.root(), reading != null);
        Section.show(noAttention, reading != null && reading.analysis().attention().isEmpty());
        noteText.setText(reading == null ? "" : String.join("\n", reading.notes()));
        Section.show(notes, reading != null && !reading.notes().isEmpty());
    }
}
