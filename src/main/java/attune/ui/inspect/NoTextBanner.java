package attune.ui.inspect;

import attune.ui.common.Strings;
import attune.workbench.FileEndings;
import attune.workbench.TextSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that there is no text, and offers the ways to get one: to type, a file, the transcription command. */
final class NoTextBanner {

    private static final List<String> TRANSCRIPTS =
        Stream.concat(FileEndings.TRANSCRIPTS.stream(), FileEndings.TEXTS.stream()).toList();

    private final Strings strings;
    private final Supplier<String> transcriber;
    private final Label sentence = new Label();
    private final Label hint = new Label();
    private final Button open;
    private final Button transcribe;
    private final VBox root;

    /** {@code transcriber} is the command that the settings name, empty for none. */
    NoTextBanner(TranscriptModel transcript, FileQuestions files, Supplier<String> transcriber, Strings strings) {
        this.strings = strings;
        this.transcriber = transcriber;
        sentence.setWrapText(true);
        sentence.getStyleClass().add("banner-title");
        hint.setWrapText(true);
        hint.getStyleClass().add("caption");
        Button type = new Button(strings.get("no-text.type"));
        type.setOnAction(event -> transcript.editing().set(true));
        open = new Button(strings.get("no-text.open"));
        open.setOnAction(event -> {
            Optional<Path> file = files.open(strings.get("no-text.open"), TRANSCRIPTS);
            file.ifPresent(path -> transcript.take(new TextSource.File(path)));
        });
        transcribe = new Button(strings.get("no-text.transcribe"));
        transcribe.setOnAction(event -> transcript.take(new TextSource.Command(transcriber.get())));
        FlowPane ways = new FlowPane(type, open, transcribe);
        ways.getStyleClass().add("switches");
        ways.disableProperty().bind(transcript.busy());
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("small-progress");
        Button stop = new Button(strings.get("reading.cancel"));
        stop.getStyleClass().add("plain");
        stop.setOnAction(event -> transcript.cancel());
        HBox busy = new HBox(turning, new Label(strings.get("no-text.busy")), stop);
        busy.getStyleClass().add("buttons");
        busy.visibleProperty().bind(transcript.busy());
        busy.managedProperty().bind(transcript.busy());
        root = new VBox(sentence, ways, hint, busy);
        root.getStyleClass().add("no-text");
    }

    Node root() {
        return root;
    }

    /** Says it of a clip, or of a post, whose text can only be typed. */
    void show(boolean clip) {
        boolean command = !transcriber.get().isBlank();
        sentence.setText(strings.get(clip ? "no-text.clip" : "no-text.post"));
        Section.show(open, clip);
        Section.show(transcribe, clip && command);
        hint.setText(strings.get(command ? "no-text.command" : "no-text.no-command"));
        Section.show(hint, clip);
    }
}
