package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** TTML, Praat's TextGrid and ELAN's annotations, well written and not. */
class AnnotationFormatsTest {

    private static final String TTML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made --> <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
            xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en" ttp:frameRate="25" ttp:tickRate="1000">
          <head><metadata>not said</metadata><styling><style id="s"/></styling></head>
          <body begin="10s"><div>
            <p begin="00:00:01.500" end="00:00:02.5">It&#39;s &lt;3<br/>on <span tts:color="red">two</span>
              lines</p>
            <p begin="3000t" dur="500ms"><metadata>nor this</metadata>frames: <span begin="00:00:00:05">later</span></p>
            <p begin="00:00:05:05">until the next</p>
            <p begin="6s" end="7s"> </p>
            <p begin="8s" end="9s">很好</p>
          </div></body>
        </tt>
        """;
    private static final String LONG = """
        File type = "ooTextFile"
        Object class = "TextGrid"

        xmin = 0
        xmax = 2.3
        tiers? <exists>
        size = 3
        item []:
            item [1]:
                class = "IntervalTier"
                name = "Ann"
                xmin = 0
                xmax = 2.3
                intervals: size = 3
                intervals [1]:
                    xmin = 0
                    xmax = 1.1
                    text = "he said ""yes"" ! 2 times"
                intervals [2]:
                    xmin = 1.1
                    xmax = 1.2
                    text = "sil"
                intervals [3]:
                    xmin = 1.2
                    xmax = 2.3
                    text = ""
            item [2]:
                class = "TextTier"
                name = "bell"
                xmin = 0
                xmax = 2.3
                points: size = 1
                points [1]:
                    number = 1.5
                    mark = "ding"
            item [3]:
                class = "IntervalTier"
                name = "Ben"
                xmin = 0
                xmax = 2.3
                intervals: size = 1
                intervals [1]:
                    xmin = 1.2
                    xmax = 2.3
                    text = "很好"
        """;
    private static final String SHORT = """
        File type = "ooTextFile"
        Object class = "TextGrid"

        0
        1
        <exists>
        2
        "IntervalTier"
        "Ann - words"
        0
        1
        2
        0
        0.4
        "good"
        0.4
        1
        "day"
        "IntervalTier"
        "Ann - phones"
        0
        1
        1
        0
        0.2
        "g"
        """;
    private static final String ELAN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ANNOTATION_DOCUMENT VERSION="3.0"><HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
        <TIME_ORDER>
        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
        <TIME_SLOT TIME_SLOT_ID="ts2"/>
        <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="3000"/>
        </TIME_ORDER>
        <TIER TIER_ID="Ann" LINGUISTIC_TYPE_REF="u">
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts3">
        <ANNOTATION_VALUE>%s</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
        <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
        <ANNOTATION_VALUE>%s</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
        <TIER TIER_ID="translation" PARENT_REF="Ann" LINGUISTIC_TYPE_REF="t">
        <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>one</ANNOTATION_VALUE>
        </REF_ANNOTATION></ANNOTATION>
        <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a4" ANNOTATION_REF="a1" PREVIOUS_ANNOTATION="a3">
        <ANNOTATION_VALUE>two</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
        </ANNOTATION_DOCUMENT>
        """;

    @Example
    void ttml() {
        assertEquals(List.of(cue(11.5, 12.5, "It's <3 on two lines"), cue(13, 13.5, "frames:"), cue(13.2, 13.5, "later"),
            new Cue(new TimeSpan(15.2, 17.2), "until the next", Timing.ESTIMATED), cue(18, 19, "很好")), parse(TTML).cues());
    }

    @Example
    void ttmlInSequence() {
        assertEquals(List.of(cue(0, 2, "one"), cue(3, 4, "two")), parse("""
            <tt xmlns="http://www.w3.org/ns/ttml"><body><div timeContainer="seq"><p dur="2s">one</p><p begin="1s" dur="1s">two</p>
            </div></body></tt>""").cues());
    }

    @Example
    void textGridLongAndShort() {
        assertEquals(List.of(cue(0, 1.1, "he said \"yes\" ! 2 times"), cue(1.2, 2.3, "很好")), parse(LONG).cues());
        assertEquals(List.of(cue(0, 0.4, "good"), cue(0.4, 1, "day")), parse(SHORT).cues());
        assertEquals(2, parse(SHORT.replace("File type = ", "").replace("Object class = ", "")).cues().size());
        assertEquals(1, parse(SHORT.replace("Ann - words", "Ann")).cues().stream()
            .filter(cue -> cue.text().equals("day")).count());
        byte[] utf16 = ("\uFEFF" + LONG).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(2, parse(Encodings.decode(utf16, "a.TextGrid")).cues().size());
    }

    @Example
    void elan() {
        assertEquals(List.of(cue(1, 3, "said"), new Cue(new TimeSpan(2, 3), "& heard", Timing.ESTIMATED)),
            parse(ELAN.formatted("said", "&amp; heard")).cues());
        assertEquals(List.of(new Cue(new TimeSpan(1, 2), "one", Timing.ESTIMATED),
            new Cue(new TimeSpan(2, 3), "two", Timing.ESTIMATED)), parse(ELAN.formatted("", " ")).cues());
    }

    @Example
    void brokenFilesAreNamedByLine() {
        refused("text.time", "line 6", TTML.replace("00:00:01.500", "soon"));
        refused("text.time-order", "line 7", TTML.replace("end=\"00:00:02.5\"", "end=\"0.5s\""));
        refused("text.xml", "line 7", TTML.replace("</p>\n    <p begin=\"3000t\"", "</q>\n    <p begin=\"3000t\""));
        refused("text.grid", "line 18", LONG.replace("xmax = 1.1", "xmax = late"));
        refused("text.time-order", "line 17",
            LONG.replace("xmin = 0\n            xmax = 1.1", "xmin = 5\n            xmax = 1.1"));
        refused("text.grid", "line 25", SHORT.substring(0, SHORT.length() - 4));
        refused("text.no-cues", "a.eaf", ELAN.formatted("", "").replace("one", "").replace("two", ""));
        refused("text.reference", "line 9", ELAN.formatted("a", "b").replace("REF1=\"ts1\"", "REF1=\"ts9\""));
        refused("text.reference", "line 14", ELAN.formatted("", "").replace("ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a3\""));
        refused("text.time", "line 4", ELAN.formatted("a", "b").replace("\"1000\"", "\"-1\""));
    }

    @Example
    void nothingThatXmlNamesIsFetchedOrExpanded() {
        String bomb = "<!DOCTYPE tt [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>";
        String text = "<tt xmlns=\"x\"><body><p begin=\"1s\" end=\"2s\">words&b;</p></body></tt>";
        refused("text.not-a-transcript", "a.eaf", bomb + text);
        assertEquals("words", parse("<!DOCTYPE tt>" + text.replace("&b;", "")).text());
        refused("text.xml", "line 1", text);
    }

    @Property(tries = 600)
    void aDamagedFileIsReadOrRefused(@ForAll("damaged") String text) {
        try {
            assertTrue(parse(text).cues().stream().allMatch(cue -> cue.time().length() >= 0));
        } catch (BadInput refused) {
            assertTrue(refused.getMessage().startsWith("a.eaf"), refused::getMessage);
        }
    }

    /** A good file with one stretch taken out or written elsewhere again, or something put in. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> files = Arbitraries.of(TTML, LONG, SHORT, ELAN.formatted("said", "heard"), ELAN.formatted("", ""));
        Arbitrary<String> put = Arbitraries.of("", "\"", "<", ">", "-", "&", "1e9", "99999999999999999", "<exists>", "a1", "a3",
            "\u0000", "&#0;", "<p begin='1s'>", "</p>", "NaN", "frameRate=\"0\"", "]]>", "\uD800");
        return Combinators.combine(files, Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 30), put)
            .as((file, where, length, in) -> {
                int from = (int) (where * file.length());
                return file.substring(0, from) + in + file.substring(Math.min(file.length(), from + length));
            });
    }

    @Example
    void manyCuesAreReadInTime() {
        StringBuilder grid = new StringBuilder(
            "\"ooTextFile\"\n\"TextGrid\"\n0\n1\n<exists>\n1\n\"IntervalTier\"\n\"a\"\n0\n1\n40000\n");
        IntStream.range(0, 40_000).forEach(at -> grid.append(at).append('\n').append(at + 1).append("\n\"w\"\n"));
        assertEquals(40_000, parse(grid.toString()).cues().size());
    }

    private static Transcript parse(String text) {
        return Transcripts.parse(text, "a.eaf", Transcript.Source.GIVEN);
    }

    private static Cue cue(double start, double end, String text) {
        return new Cue(new TimeSpan(start, end), text, Timing.GIVEN);
    }

    private static void refused(String problem, String names, String text) {
        BadInput refused = assertThrows(BadInput.class, () -> parse(text));
        assertEquals(problem, refused.problem(), refused::getMessage);
        assertTrue(refused.getMessage().contains(names), refused::getMessage);
    }
}
