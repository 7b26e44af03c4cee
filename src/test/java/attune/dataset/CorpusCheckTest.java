package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says of a corpus with everything wrong in it, and of a real one. */
class CorpusCheckTest {

    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    private Path folder;

    private static CorpusReport check(Corpus corpus) {
        return CorpusCheck.of(corpus, Progress.SILENT, Cancellation.never());
    }

    @Test
    void whatIsMissingDoubleBrokenAndSharedIsCounted() throws IOException {
        Path table = Files.writeString(folder.resolve("m.csv"), """
            id,text,image,label,split
            1,I like it,,positive,train
            2,i LIKE it!,,positive,train
            3,never,,negative,train
            4,,gone.jpg,negative,train
            5,x,,joyful,train
            3,again,,negative,train
            6,I like it.,,positive,test
            7,new,,neutral,test
            8,other,,neutral,dev
            """);
        CorpusReport report = check(new Manifest(table));
        assertEquals(List.of("train", "dev", "test"), report.lists().stream().map(CorpusReport.ListReport::list).toList());
        CorpusReport.ListReport train = report.lists().getFirst();
        assertEquals(4, train.items());
        assertEquals(Map.of("positive", 2, "negative", 1, "joyful", 1), train.labels());
        assertEquals(1, train.repeated());
        assertEquals(1, train.missing());
        assertEquals(List.of(5L, 7L), train.broken().stream().map(CorpusReport.BrokenPlace::row).toList());
        assertTrue(report.shared().contains(new CorpusReport.Shared("test", "train", 1)), report.shared().toString());
        assertEquals(Set.of("published", "paper"), report.splits().keySet());
    }

    @Test
    void aListThatIsNotThereIsToldBesideTheOthers() throws IOException {
        String line = "Utterance,Sentiment\nhi,neutral\n";
        Files.writeString(folder.resolve("train_sent_emo.csv"), line);
        CorpusReport report = check(new Meld(folder));
        assertEquals(1, report.lists().getFirst().items());
        assertTrue(report.lists().get(2).refusal().orElseThrow().getMessage().contains("test_sent_emo.csv"));
        assertTrue(report.splits().isEmpty());
        Files.delete(folder.resolve("train_sent_emo.csv"));
        assertThrows(BadInput.class, () -> check(new Meld(folder)));
    }

    @Test
    void theRealPostsAreCheckedWhole() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        CorpusReport report = check(new Mmsd2(DATA.resolve("mmsd2")));
        assertEquals(List.of(19_816, 2_410, 2_409), report.lists().stream().map(CorpusReport.ListReport::items).toList());
        assertEquals(Map.of("not sarcastic", 1372, "sarcastic", 1037), report.lists().get(2).labels());
        assertTrue(report.caveats().getFirst().startsWith("text + words from a pretrained tagger"));
        assertTrue(report.shared().contains(new CorpusReport.Shared("test", "train", 113)), report.shared().toString());
    }
}
