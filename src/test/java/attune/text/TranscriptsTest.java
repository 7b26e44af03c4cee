package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Subtitles of three formats, well written and not. */
class TranscriptsTest {

    @Example
    void subRip() {
        Transcript read = parse("""
            1
            00:00:01,000 --> 00:00:02,500
            <i>It&#39;s</i> &lt;3 {\\an8}fine
            on two lines

            2
            00:00:03,000 --> 00:00:04,000 X1:0 Y1:1

            3
            0:00:05.5 --> 00:00:06
            1 < 2 & 3 > 2
            """);
        assertEquals(List.of(
            cue(1, 2.5, "It's <3 fine on two lines"), cue(5.5, 6, "1 < 2 & 3 > 2")), read.cues());
        assertEquals(Transcript.Source.GIVEN, read.source());
    }

    @Example
    void subRipWithoutBlankLinesAndWithNumbersInTheText() {
        Transcript read = parse("1\r\n00:00:01,000 --> 00:00:02,000\r\n1984\r\n\r\nand more\r\n2\r\n"
            + "00:00:02,000 --> 00:00:03,000\r\n7\r\n");
        assertEquals(List.of("1984 and more", "7"), read.cues().stream().map(Cue::text).toList());
    }

    @Example
    void webVtt() {
        Transcript read = parse("""
            WEBVTT - a title

            STYLE
            ::cue { color: red } /* 00:01 --> 00:02 */

            NOTE
            not said

            intro
            00:01.000 --> 00:02.000 align:start position:10%
            <v.loud Ann>Hello <00:01.500><c.yellow>you</c></v>

            01:00:03.000 --> 01:00:04.000
            &amp; again&nbsp;&lrm;
            00:05.000 --> 00:06.000
            without a blank line""");
        assertEquals(List.of(cue(1, 2, "Hello you"), cue(5, 6, "without a blank line"), cue(3603, 3604, "& again")), read.cues());
    }

    @Example
    void subStation() {
        Transcript read = parse("""
            [Script Info]
            Title: x

            [Events]
            Format: Layer, Start, End, Style, Text
            Comment: 0,0:00:00.00,0:00:01.00,Default,no
            Dialogue: 0,0:00:01.50,0:00:02.00,Default,{\\b1}One{\\b0}, two\\Nthree
            Dialogue: 0,0:00:03.00,0:00:04.00,Default,{\\p1}m 0 0 l 10 0{\\p0}
            """);
        assertEquals(List.of(cue(1.5, 2, "One, two three")), read.cues());
        assertEquals("One, two", Transcripts.plain("0,0,Default,,0,0,0,,{\\i1}One{\\i0},\\Ntwo"));
        assertEquals("bare words, here", Transcripts.plain("bare words, here"));
    }

    @Example
    void cuesMayOverlapStandInAnyOrderAndLastNoTime() {
        Transcript read = parse("""
            00:00:05,000 --> 00:00:05,000
            third

            00:00:01,000 --> 00:00:04,000
            first

            00:00:02,000 --> 00:00:03,000
            second

            00:00:06,000 --> 00:00:07,000
            fourth""");
        assertEquals(List.of("first", "second", "third", "fourth"), read.cues().stream().map(Cue::text).toList());
        assertEquals(new Cue(new TimeSpan(5, 6), "third", Timing.ESTIMATED), read.cues().get(2));
    }

    @Example
    void brokenTimesAreNamedByLine() {
        refused("text.time", "line 2", "1\n00:00:xx,000 --> 00:00:02,000\nhello");
        refused("text.time", "line 3", "WEBVTT\n\n00:01 --> 00:99.000\nhello");
        refused("text.time", "line 1", " --> 00:00:01,000\nhello");
        refused("text.time", "line 1", "00:00:01,000 -->\nhello");
        refused("text.time-order", "line 4", "\n\n1\n00:00:03,000 --> 00:00:02,000\nhello");
        refused("text.time", "line 2", "[Events]\nDialogue: 0,later,0:00:02.00,Default,,0,0,0,,hello");
        refused("text.no-cues", "a.srt", "WEBVTT\n\nNOTE nothing");
        refused("text.not-a-transcript", "a.srt", "just words");
    }

    @Example
    void timedTextIsToldFromWords() {
        assertTrue(Transcripts.isTimed("1\n00:00:01 --> 00:00:02\nx"));
        assertFalse(Transcripts.isTimed("I said [so]: a -> b"));
    }

    @Property(tries = 400)
    void anyBytesAreATranscriptOrRefused(@ForAll("files") byte[] bytes) {
        try {
            Transcript read = Transcripts.parse(Encodings.decode(bytes, "a.srt"), "a.srt", Transcript.Source.GIVEN);
            assertTrue(read.cues().stream().allMatch(cue -> cue.time().length() > 0));
        } catch (BadInput refused) {
            assertTrue(refused.getMessage().startsWith("a.srt"), refused::getMessage);
        }
    }

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<String> parts = Arbitraries.of("WEBVTT\n", "\n\n", "00:00:01,000", " --> ", "00:00:02.5", "1\n", "<i", ">",
            "&#x1F600;",
            "&#99999999;", "{\\p1}", "}", "[Events]\n", "Dialogue: 0,", "0:00:01.00,",
            "Format: Text\n", "很好", "\u0000", "99:99:99",
            "\n",
            "NOTE", ",", "99999:00:00", "&#xD800;");
        Arbitrary<byte[]> written = Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(4)).list().ofMaxSize(25)
            .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(written, Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
    }

    @Example
    void realFilesAreRead() {
        Path folder = Path.of("../shared/data/misc");
        assumeTrue(Files.isDirectory(folder), "no ../shared/data: real subtitles are not tried");
        assertEquals("CE FILM RELATE DES ÉVÉNEMENTS QUI ONT EXISTÉ.",
            Transcripts.read(folder.resolve("byroot__utf-8.srt")).cues().get(1).text());
        assertEquals("About 2 months ago I found myself on the comment section of YouTube",
            Transcripts.read(folder.resolve("byroot__bom-utf-8.srt")).cues().getFirst().text());
        assertEquals(2, Transcripts.read(folder.resolve("mantas-done__vtt.vtt")).cues().size());
    }

    private static Transcript parse(String text) {
        return Transcripts.parse(text, "a.srt", Transcript.Source.GIVEN);
    }

    private static Cue cue(double start, double end, String text) {
        return new Cue(new TimeSpan(start, end), text, Timing.GIVEN);
    }

    private static void refused(String problem, String names, String text) {
        BadInput refused = assertThrows(BadInput.class, () -> parse(text));
        assertEquals(problem, refused.problem());
        assertTrue(refused.getMessage().contains(names), refused::getMessage);
    }
}
