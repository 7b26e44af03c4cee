package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.domain.Timing;
import attune.domain.Transcript.Source;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files become samples by what is in them, with the text that belongs to them. */
class OpenFromFilesTest {

    private static final Path SAMPLES = Path.of("assets/samples");

    @TempDir Path folder;
    private final OpenFromFiles open = new OpenFromFiles(() -> Phrases.of(Workbench.class, Locale.ENGLISH));

    private Sample file(Path file) {
        return open.file(file, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
    }

    private Sample.Clip clip(Path file, TextSource text) {
        return (Sample.Clip) open.file(file, text, Progress.SILENT, Cancellation.never());
    }

    private Path copied(String sample, String name) throws IOException {
        return Files.copy(SAMPLES.resolve(sample), folder.resolve(name));
    }

    private String refused(Runnable opening) {
        return assertThrows(BadInput.class, opening::run).problem();
    }

    @Test
    void aClipHasTheTextBesideIt() throws IOException {
        Path clip = copied("queue-irony.mp4", "a.mp4");
        assertEquals(Source.NONE, clip(clip, new TextSource.Automatic()).transcript().source());
        copied("queue-irony.srt", "a.srt");
        assertEquals(Source.BESIDE, clip(clip, new TextSource.Automatic()).transcript().source());
        Files.delete(folder.resolve("a.srt"));
        Files.writeString(folder.resolve("a.txt"), "Plain words. Without times.");
        Sample.Clip plain = clip(clip, new TextSource.Automatic());
        assertEquals(2, plain.transcript().cues().size());
        assertEquals(Timing.ESTIMATED, plain.transcript().cues().getFirst().timing());
    }

    @Test
    void aClipHasTheAnnotationsBesideIt() throws IOException {
        Path clip = copied("queue-irony.mp4", "a.mp4");
        Files.writeString(folder.resolve("a.TextGrid"),
            "\"ooTextFile\"\n\"TextGrid\"\n0 3 <exists> 1 \"IntervalTier\" \"Ann\" 0 3 1 1 2 \"hello there\"");
        Sample.Clip read = clip(clip, new TextSource.Automatic());
        assertEquals(Source.BESIDE, read.transcript().source());
        assertEquals("hello there", read.transcript().text());
        Files.writeString(folder.resolve("a.TTML"),
            "<tt><body><p begin='1s' end='2s'>written</p></body></tt>");
        assertEquals("written", clip(clip, new TextSource.Automatic()).transcript().text());
    }

    @Test
    void aGivenTextComesFirst() throws IOException {
        Path clip = copied("queue-irony.mp4", "a.mp4");
        copied("queue-irony.srt", "a.srt");
        Path given = Files.writeString(folder.resolve("b.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n");
        assertEquals("hello", clip(clip, new TextSource.File(given)).transcript().text());
        Sample.Clip typed = clip(clip, new TextSource.Typed("well well"));
        assertEquals(Source.TYPED, typed.transcript().source());
        assertTrue(typed.transcript().cues().getLast().time().end() <= typed.facts().duration() + 0.1);
        assertTrue(clip(clip, new TextSource.Typed("")).transcript().isEmpty());
    }

    @Test
    void aCommandCanTranscribe() throws IOException {
        Path script = Files.writeString(folder.resolve("say"),
            "#!/bin/sh\nprintf '1\\n00:00:00,100 --> 00:00:01,000\\nheard %s\\n' \"$(head -c 4 \"$1\")\"\n");
        if (script.toFile().setExecutable(true)) {
            Sample.Clip heard = clip(SAMPLES.resolve("film-review.mp4"), new TextSource.Command("sh " + script));
            assertEquals(Source.TRANSCRIBED, heard.transcript().source());
            assertEquals("heard RIFF", heard.transcript().text());
        }
    }

    @Test
    void anEditIsAChildOfTheOriginal() {
        Sample.Clip clip = clip(SAMPLES.resolve("film-review.mp4"), new TextSource.Automatic());
        Sample.Clip edited = open.withText(clip, new TextSource.Typed("other words"), Progress.SILENT, Cancellation.never());
        assertEquals(clip.id(), edited.parent().orElseThrow());
        assertNotEquals(clip.id(), edited.id());
        Sample.Post post = open.post("words", List.of());
        assertEquals(post.id(), open.withText(post, "others").parent().orElseThrow());
    }

    @Test
    void oneContentHasOneId() throws IOException {
        assertEquals(file(SAMPLES.resolve("film-review.mp4")).id(), file(copied("film-review.mp4", "other name.mp4")).id());
        Path grown = copied("hotel-complaint.mp4", "c.mp4");
        String before = file(grown).id();
        byte[] bytes = Files.readAllBytes(grown);
        bytes[bytes.length - 1]++;
        Files.write(grown, bytes);
        assertNotEquals(before, file(grown).id());
    }

    @Test
    void textsAndImagesBecomePosts() throws IOException {
        Path image = copied("beach-evening.jpg", "p.jpg");
        assertEquals("", ((Sample.Post) file(image)).text());
        Path text = Files.writeString(folder.resolve("p.txt"), "a text");
        copied("cold-noodles.jpg", "p_1.jpg");
        assertEquals("a text", ((Sample.Post) file(image)).text());
        assertEquals(2, ((Sample.Post) file(text)).images().size());
        Path alone = Files.writeString(folder.resolve("q.txt"), "alone");
        assertTrue(((Sample.Post) file(alone)).images().isEmpty());
        Sample dropped = open.files(List.of(alone, image), Progress.SILENT, Cancellation.never());
        assertEquals("alone", ((Sample.Post) dropped).text());
    }

    @Test
    void aClipAndATranscriptBecomeOneClip() throws IOException {
        Path transcript = copied("queue-irony.srt", "other.srt");
        Sample clip = open.files(List.of(transcript, SAMPLES.resolve("film-review.mp4")), Progress.SILENT,
            Cancellation.never());
        assertEquals(Source.GIVEN, ((Sample.Clip) clip).transcript().source());
        assertEquals("open.mixture", refused(() -> open.files(
            List.of(SAMPLES.resolve("film-review.mp4"), SAMPLES.resolve("beach-evening.jpg")), Progress.SILENT,
            Cancellation.never())));
    }

    @Test
    void whatIsNoSampleIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.mp4"), "words");
        assertEquals("open.text-named-otherwise", refused(() -> file(text)));
        Path srt = copied("queue-irony.srt", "b.srt");
        assertEquals("open.transcript-alone", refused(() -> file(srt)));
        Path wordless = Files.writeString(folder.resolve("c.srt"), "words without times");
        assertEquals("open.no-times", refused(() -> clip(SAMPLES.resolve("film-review.mp4"), new TextSource.File(wordless))));
        assertEquals("open.empty-post", refused(() -> open.post(" ", List.of())));
        assertEquals("file.folder", refused(() -> file(folder)));
    }

    @Test
    void thumbnailsAreSmall() {
        Picture still = open.thumbnail(file(SAMPLES.resolve("film-review.mp4")), 64, Cancellation.never());
        assertEquals(64, Math.max(still.width(), still.height()));
        Picture image = open.thumbnail(file(SAMPLES.resolve("beach-evening.jpg")), 50, Cancellation.never());
        assertEquals(50, Math.max(image.width(), image.height()));
        assertNull(open.thumbnail(open.post("text", List.of()), 64, Cancellation.never()));
    }
}
