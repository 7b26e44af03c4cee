package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Example example = mvsa.read(Fold.TRAIN).examples().getFirst();
        assertEquals("什么好天气", example.text().orElseThrow());
        assertEquals(Polarity.POSITIVE, example.polarity());
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
        assertProblem("line 3", () -> BinaryReviews.sst2(folder).read(Fold.TRAIN).whole());
    }

    @Test
    void speechNamesGiveEmotionAndSpeaker() throws IOException {
        write("03-01-03-01-01-01-09.opus", "x");
        write("03-01-08-01-01-01-09.opus", "surprise has no polarity");
        List<Example> found = ActedSpeech.ravdess(folder).read(Fold.ALL).examples();
        assertEquals(1, found.size());
        assertEquals(Polarity.POSITIVE, found.getFirst().polarity());
        assertEquals(List.of("ravdess actor 09"), found.getFirst().groups());
        write("holiday.opus", "x");
        assertProblem("holiday.opus", () -> ActedSpeech.ravdess(folder).read(Fold.ALL).whole());
        assertProblem("pattern", () -> ActedSpeech.emoDb(folder).read(Fold.ALL));
    }

    @Test
    void unequalListsAreRefused() throws IOException {
        write("val_text.txt", "one\ntwo\n");
        write("val_labels.txt", "1\n");
        assertProblem("1 labels for 2 texts", () -> new TweetEvalSentiment(folder, "val").read(Fold.ALL));
    }

    @Test
    void aForeignArchiveIsRefused() throws IOException {
        write("label.npz", "not a zip");
        assertProblem("zip", () -> new ChSims(folder).read(Fold.TRAIN));
        assertProblem("zip", () -> new Fer2013(folder.resolve("label.npz")).read(Fold.TRAIN));
    }

    @Test
    void brokenRowsAreListedAndTheRestIsUsable() throws IOException {
        StringBuilder rows = new StringBuilder("label,sentence\n");
        for (int i = 0; i < 200; i++) {
            rows.append(i == 50 ? "7" : "1").append(i == 90 ? "\n" : ",good " + i + "\n");
        }
        write("train.csv", rows.toString());
        Found found = BinaryReviews.sst2(folder).read(Fold.TRAIN);
        assertEquals(198, found.examples().size());
        assertEquals(List.of("52 label", "92 sentence"),
            found.faults().stream().map(fault -> fault.row() + " " + fault.field()).toList());
        assertEquals(folder.resolve("train.csv"), found.faults().getFirst().file());
    }

    @Test
    void anIdOfMmsdExceedsWhatADoubleHoldsAndComesOnce() throws IOException {
        write("mmsd2_text_json_final/valid.json", """
            [{"image_id": 840006160660983809, "text": "so kind", "label": 1},
             {"image_id": 840006160660983809, "text": "again", "label": 0},
             {"image_id": 840006160660983808, "text": "unseen", "label": 0},
             {"image_id": 3, "text": "odd", "label": 2}]""");
        write("image_attributes/extract_all", "['840006160660983809', 'person', \"it's\"]\n['3', 'sky']\n");
        Found found = new Mmsd2(folder).read(Fold.DEV);
        Example example = found.examples().getFirst();
        assertEquals("mmsd2/840006160660983809", example.id());
        assertEquals(List.of("person", "it's"), example.imageWords());
        assertEquals(1, Task.SARCASM.target(example.truth()).orElseThrow());
        assertEquals(1, found.examples().size());
        assertEquals(List.of(2L, 3L, 4L), found.faults().stream().map(Fault::row).toList());
        assertTrue(found.faults().get(1).field().contains("840006160660983808"));
    }

    @Test
    void imagesOfMmsdTakeThePlaceOfTheirWords() throws IOException {
        write("mmsd2_text_json_final/train.json", """
            [{"image_id": 1, "text": "here", "label": 0}, {"image_id": 2, "text": "gone", "label": 0}]""");
        write("dataset_image/1.jpg", "x");
        Found found = new Mmsd2(folder).read(Fold.TRAIN);
        assertTrue(found.examples().getFirst().image().isPresent());
        assertTrue(found.examples().getFirst().imageWords().isEmpty());
        assertEquals(List.of("dataset_image/2.jpg"), found.faults().stream().map(Fault::field).toList());
    }

    @Test
    void theRealPostsAndUtterancesAreWhole() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        Corpus mmsd = new Mmsd2(DATA.resolve("mmsd2"));
        assertEquals(List.of(19_816, 2_410, 2_409), sizes(mmsd));
        Corpus mosi = new CmuMosi(DATA.resolve("cmu_mosi"));
        assertEquals(List.of(1_284, 229, 686), sizes(mosi));
        assertTrue(mosi.read(Fold.DEV).whole().stream().allMatch(example -> example.vectors().containsKey(Modality.AUDIO)));
        assertEquals(Map.of(Polarity.POSITIVE, 277L, Polarity.NEUTRAL, 30L, Polarity.NEGATIVE, 379L),
            count(mosi.test().whole()));
    }

    @Test
    void theRealCorporaHaveTheirPublishedSizes() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        assertEquals(Map.of(Polarity.POSITIVE, 268L, Polarity.NEUTRAL, 47L, Polarity.NEGATIVE, 135L),
            count(new MvsaSingle(DATA.resolve("mvsa_single")).read(Fold.DEV).whole()));
        assertEquals(1144, ActedSpeech.ravdess(DATA.resolve("ravdess_speech")).read(Fold.ALL).whole().size());
        assertEquals(2 * 1368, new ChSims(DATA.resolve("text/sims")).read(Fold.TRAIN).whole().size());
        assertEquals(9989, new Meld(DATA.resolve("text/meld")).read(Fold.TRAIN).whole().size());
        assertTrue(new MosiTranscripts(DATA.resolve("cmu_mosi/labels")).read(Fold.TRAIN).whole().size() > 2500);
    }

    private static List<Integer> sizes(Corpus corpus) {
        return Stream.of(corpus.read(Fold.TRAIN), corpus.read(Fold.DEV), corpus.test())
            .map(found -> found.whole().size()).toList();
    }

    private static Map<Polarity, Long> count(List<Example> examples) {
        return examples.stream().collect(Collectors.groupingBy(Example::polarity, TreeMap::new, Collectors.counting()));
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
