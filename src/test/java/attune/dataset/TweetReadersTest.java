package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TweetReadersTest {

    @TempDir
    private Path folder;

    @Test
    void aTweetOfTwoMindsIsNoExample() throws IOException {
        Files.writeString(folder.resolve("train.tsv"), "index\t#1 Label\t#2 ImageID\t#3 String\t#3 String\n"
            + "1\t2\t1.jpg\t$T$ is great\tAnn\n1\t2\t1.jpg\tAnn is $T$\tgreat\n"
            + "1\t0\t2.jpg\t$T$ beats Bob\tAnn\n1\t2\t2.jpg\tAnn beats $T$\tBob\n1\t7\t3.jpg\t$T$ hm\tEve\n");
        Found found = new TargetedTweets("twitter-15", folder).read(Fold.TRAIN);
        assertEquals(List.of("Ann is great"), found.examples().stream().map(each -> each.text().orElseThrow()).toList());
        assertEquals(Polarity.POSITIVE, found.examples().getFirst().polarity());
        assertEquals(1, found.faults().size());
        assertTrue(found.faults().getFirst().problem().getMessage().contains("line 6"));
    }

    @Test
    void anEmotionHasThePolarityOfTheTable() throws IOException {
        Files.writeString(folder.resolve("mapping.txt"), "0\tanger\n1\tjoy\n2\toptimism\n3\tsadness\n");
        Files.writeString(folder.resolve("train_text.txt"), "no\nyes\nmaybe yes\noh\nwhat\n");
        Files.writeString(folder.resolve("train_labels.txt"), "0\n1\n2\n3\n9\n");
        Found found = new EmotionTweets(folder).read(Fold.TRAIN);
        assertEquals(List.of(Polarity.NEGATIVE, Polarity.POSITIVE, Polarity.POSITIVE, Polarity.NEGATIVE),
            found.examples().stream().map(Example::polarity).toList());
        assertEquals(1, found.faults().size());
    }
}
