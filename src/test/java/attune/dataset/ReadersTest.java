package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readers, on small corpora written here and, where they are, on the real ones. */
class ReadersTest {

    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    private Path folder;

    @Test
    void mvsaSaysWhichFileIsMissing() throws IOException {
        write("labels.csv", "guid,label,split\n7,positive,train\n8,neutral,dev\n");
        write("data/7.txt", "什么好天气".getBytes(Charset.forName("GB18030")));
        Corpus mvsa = new MvsaSingle(folder);
        BadInput problem = assertThrows(BadInput.class, () -> mvsa.read(Fold.TRAIN));
        assertTrue(problem.getMessage().contains("data/7.jpg"), problem.getMessage());
        write("data/7.jpg", "x");
        Example example = mvsa.read(Fold.TRAIN).getFirst();
        assertEquals("什么好天气", example.text().orElseThrow());
        assertEquals(Polarity.POSITIVE, example.label());
    }

    @Test
    void aBadLabelIsNamedByLine() throws IOException {
        write("labels.csv", "guid,label,split\n1,joyful,train\n");
        assertProblem("labels.csv, line 2: \"joyful\"", () -> new MvsaSingle(folder).read(Fold.TRAIN));
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        write("train_sent_emo.csv", "Utterance,Feeling\nhi,neutral\n");
        assertProblem("\"Sentiment\"", () -> new Meld(folder).read(Fold.TRAIN));
    }

    @Test
    void aRowThatEndsEarlyIsNamed() throws IOException {
        write("train.csv", "label,sentence\n1,good\n0\n");
        assertProblem("line 3", () -> BinaryReviews.sst2(folder).read(Fold.TRAIN));
    }

    @Test
    void speechNamesGiveEmotionAndSpeaker() throws IOException {
        write("03-01-03-01-01-01-09.opus", "x");
        write("03-01-08-01-01-01-09.opus", "surprise has no polarity");
        List<Example> found = new Ravdess(folder).read(Fold.ALL);
        assertEquals(1, found.size());
        assertEquals(Polarity.POSITIVE, found.getFirst().label());
        assertEquals(List.of("ravdess actor 09"), found.getFirst().groups());
        write("holiday.opus", "x");
        assertProblem("holiday.opus", () -> new Ravdess(folder).read(Fold.ALL));
        assertProblem("pattern", () -> new EmoDb(folder).read(Fold.ALL));
    }

    @Test
    void unequalListsAreRefused() throws IOException {
        write("val_text.txt", "one\ntwo\n");
        write("val_labels.txt", "1\n");
        assertProblem("1 labels for 2 texts", () -> new TweetEvalSentiment(folder).read(Fold.DEV));
    }

    @Test
    void aForeignArchiveIsRefused() throws IOException {
        write("label.npz", "not a zip");
        assertProblem("zip", () -> new ChSims(folder).read(Fold.TRAIN));
        assertProblem("zip", () -> new Fer2013(folder.resolve("label.npz")).read(Fold.TRAIN));
    }

    @Test
    void theRealCorporaHaveTheirPublishedSizes() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        assertEquals(Map.of(Polarity.POSITIVE, 268L, Polarity.NEUTRAL, 47L, Polarity.NEGATIVE, 135L),
            count(new MvsaSingle(DATA.resolve("mvsa_single")).read(Fold.DEV)));
        assertEquals(1144, new Ravdess(DATA.resolve("ravdess_speech")).read(Fold.ALL).size());
        assertEquals(2 * 1368, new ChSims(DATA.resolve("text/sims")).read(Fold.TRAIN).size());
        assertEquals(9989, new Meld(DATA.resolve("text/meld")).read(Fold.TRAIN).size());
        assertTrue(new MosiTranscripts(DATA.resolve("cmu_mosi/labels")).read(Fold.TRAIN).size() > 2500);
    }

    private static Map<Polarity, Long> count(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
    }

    private static void assertProblem(String part, Runnable read) {
        BadInput problem = assertThrows(BadInput.class, read::run);
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
