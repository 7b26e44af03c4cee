package attune.ui.inspect;

import attune.domain.CharSpan;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.domain.Word;
import attune.figure.attention.WordPieces;
import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.job.Progress;
import attune.workbench.OpenSample;
import attune.workbench.Reading;
import attune.workbench.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The words of the open sample, and the ways to give it others; other words make a child of the sample. */
final class TranscriptModel {

    private static final Pattern SPACED = Pattern.compile("\\S+");

    /** Words shown before the first reading: a page; the text of two hours would hold up the window. */
    private static final int MOST_UNREAD = 200;

    private final OpenSample open;
    private final Latest latest;
    private final String jobName;
    private final Consumer<Sample> made;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Sample> sample = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ShownWord>> words = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** An edit under way: how the child of the open sample is made. */
    @FunctionalInterface
    private interface Edit {
        Sample make(Progress progress, Cancellation cancellation);
    }

    /**
     * Without a sample at first.
     *
     * @param jobName what the status bar says while a text is taken over
     * @param made hears of every child
     * @param failed hears why a text could not be taken
     */
    TranscriptModel(OpenSample open, JobRunner jobs, String jobName, Consumer<Sample> made, Consumer<Throwable> failed) {
        this.open = open;
        this.latest = new Latest(jobs);
        this.jobName = jobName;
        this.made = made;
        this.failed = failed;
    }

    /**
     * Shows a sample, by the words of its reading once there is one; until then those of another version of it with the
     * same text stay.
     */
    void show(Sample next, Optional<Reading> reading) {
        boolean stays = reading.isEmpty() && sample.get() != null && next != null && !sample.get().id().equals(next.id())
            && sample.get().title().equals(next.title()) && !text().isBlank() && text().equals(text(next));
        if (sample.get() == null || next == null || !sample.get().id().equals(next.id())) {
            latest.cancel();
            busy.set(false);
            editing.set(false);
        }
        sample.set(next);
        Optional<Script> script = reading.flatMap(read -> read.pieces().script());
        if (stays) {
            return;
        }
        words.set(script.isPresent() ? ofReading(script.get(), reading.get()) : ofText(text()));
    }

    /** The whole text of the sample, a line a cue. */
    String text() {
        return text(sample.get());
    }

    private static String text(Sample of) {
        return switch (of) {
            case Sample.Clip clip -> clip.transcript().text();
            case Sample.Post post -> post.text();
            case Sample.FeatureSample features -> "";
            case null -> "";
        };
    }

    /** Where the text of a clip comes from; empty for anything else. */
    Optional<Transcript.Source> source() {
        return sample.get() instanceof Sample.Clip clip ? Optional.of(clip.transcript().source()) : Optional.empty();
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    /** Whether any word's time is a guess of Attune's. */
    boolean hasEstimates() {
        return words.get().stream().anyMatch(shown -> shown.word().timing() == Timing.ESTIMATED);
    }

    /** The word being spoken at a time, -1 for none. */
    int at(double time) {
        for (int word = words.get().size() - 1; word >= 0; word--) {
            if (words.get().get(word).word().time().filter(span -> span.contains(time)).isPresent()) {
                return word;
            }
        }
        return -1;
    }

    /** Takes what was typed; text that says the same as before only ends the editing. */
    void type(String typed) {
        String kept = typed.strip();
        if (kept.equals(text().strip())) {
            editing.set(false);
            return;
        }
        switch (sample.get()) {
            case Sample.Clip clip -> start((progress, cancellation) ->
                open.withText(clip, new TextSource.Typed(kept), progress, cancellation));
            case Sample.Post post -> start((progress, cancellation) -> open.withText(post, kept));
            case Sample.FeatureSample features -> editing.set(false);
            case null -> editing.set(false);
        }
    }

    /** Takes the text of a clip from a file or a transcription command. */
    void take(TextSource source) {
        if (sample.get() instanceof Sample.Clip clip) {
            start((progress, cancellation) -> open.withText(clip, source, progress, cancellation));
        }
    }

    void cancel() {
        latest.cancel();
        busy.set(false);
    }

    ReadOnlyObjectProperty<Sample> sample() {
        return sample.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ShownWord>> words() {
        return words.getReadOnlyProperty();
    }

    /** Whether the text is being edited in place. */
    BooleanProperty editing() {
        return editing;
    }

    /** Whether another text is being taken over. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void start(Edit edit) {
        busy.set(true);
        latest.start(jobName, edit::make, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Succeeded<Sample> done -> {
                    editing.set(false);
                    made.accept(done.value());
                }
                case Outcome.Failed<Sample> why -> failed.accept(why.cause());
                case Outcome.Cancelled<Sample> cancelled -> { }
            }
        });
    }

    private static List<ShownWord> ofReading(Script script, Reading reading) {
        WordPieces pieces = new WordPieces(script, reading.analysis().positions().getOrDefault(Modality.TEXT, List.of()));
        return IntStream.range(0, script.words().size())
            .mapToObj(at -> new ShownWord(script.words().get(at), pieces.pieces(at))).toList();
    }

    /** Until the first reading cuts the text into words, it is shown by its spaces. */
    private static List<ShownWord> ofText(String text) {
        List<ShownWord> shown = new ArrayList<>();
        Matcher spaced = SPACED.matcher(text);
        while (spaced.find() && shown.size() < MOST_UNREAD) {
            CharSpan chars = new CharSpan(spaced.start(), spaced.end());
            shown.add(new ShownWord(new Word(spaced.group(), chars, Optional.empty(), Timing.GIVEN), List.of()));
        }
        return List.copyOf(shown);
    }
}
