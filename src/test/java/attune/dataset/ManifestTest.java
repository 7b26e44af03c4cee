package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own table, and MMSA's table of clips. */
class ManifestTest {

    @TempDir
    private Path folder;

    @Test
    void aTableOfNamesWithListsMediaAndGroups() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "x");
        Files.createDirectories(folder.resolve("clips"));
        Files.writeString(folder.resolve("clips/b.mp4"), "x");
        PickleWriter.write(folder.resolve("c.pkl"), Map.of("audio", new PickleWriter.FloatArray(new float[] {1, 2}, 1, 2)));
        Corpus corpus = csv("\uFEFFid,text,image,video,features,label,split,group\n"
            + "1,good,a.jpg,,,Positive,train,ann\n2,,,clips/b.mp4,,negative,valid,bob\n3,,,,c.pkl,neutral,test,\n");
        assertEquals(Set.of(Fold.TRAIN, Fold.DEV), corpus.folds());
        assertTrue(corpus.tested());
        assertEquals(List.of(Task.POLARITY), corpus.tasks());
        Example post = corpus.read(Fold.TRAIN).whole().getFirst();
        assertEquals(Polarity.POSITIVE, post.polarity());
        assertTrue(post.image().isPresent());
        assertEquals(List.of("manifest group ann"), post.groups());
        assertEquals(folder.resolve("clips/b.mp4"), corpus.read(Fold.DEV).whole().getFirst().clip().orElseThrow());
        assertEquals(2, corpus.test().whole().getFirst().vectors().get(Modality.AUDIO).width());
    }

    @Test
    void numbersAreScoresAndOtherNamesAreClasses() throws IOException {
        assertEquals(new Truth.Score(-1.5),
            csv("id,text,label\n1,bad,-1.5\n2,good,2\n").read(Fold.ALL).whole().getFirst().truth());
        assertEquals(List.of("ham", "spam"), csv("id,text,label\n1,x,spam\n2,y,ham\n").tasks().getFirst().labels());
        assertProblem("only these labels", () -> csv("id,text,label\n1,x,spam\n").tasks());
    }

    @Test
    void oneBrokenRowInAHundredIsListedAndTheRestIsRead() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            table.append(switch (i) {
                case 10 -> "{\"id\": 10, \"text\"\n";
                case 20 -> "{\"id\": 20, \"text\": \"x\"}\n";
                case 30 -> "{\"id\": 29, \"text\": \"twice\", \"label\": \"b\"}\n";
                case 40 -> "{\"id\": 40, \"image\": \"gone.jpg\", \"label\": \"a\"}\n";
                case 50 -> "{\"id\": 50, \"label\": \"a\"}\n";
                default -> "{\"id\": " + i + ", \"text\": \"said " + i + "\", \"label\": \"" + (i % 2 == 0 ? "a" : "b") + "\"}\n";
            });
        }
        Files.writeString(folder.resolve("m.jsonl"), table);
        Found found = new Manifest(folder.resolve("m.jsonl")).read(Fold.ALL);
        assertEquals(495, found.examples().size());
        assertEquals(Map.of(10L, "JSON", 20L, "label", 30L, "id", 40L, "gone.jpg", 50L, "text, image, audio, video, features"),
            found.faults().stream().collect(Collectors.toMap(Fault::row, Fault::field)));
        assertTrue(found.faults().getLast().problem().getMessage().contains("m.jsonl"));
    }

    @Test
    void anUnknownListIsAFaultAndMissingColumnsARefusal() throws IOException {
        Found found = csv("id,text,label,split\n1,x,a,train\n2,y,b,holdout\n3,z,b,\n").read(Fold.TRAIN);
        assertEquals(List.of(3L, 4L), found.faults().stream().map(Fault::row).toList());
        assertProblem("\"label\"", () -> csv("id,text\n1,x\n").read(Fold.ALL));
        assertProblem("lacks rows", () -> csv("id,text,label\n").read(Fold.ALL));
    }

    @Test
    void clipsThatAreMissingAreNamed() throws IOException {
        Files.writeString(folder.resolve("label.csv"),
            "video_id,clip_id,text,label,label_T,annotation,mode\nv1,1,hi,0.4,0,Positive,train\n"
            + "v1,0002,ho,-1,0,Negative,train\n../x,3,ha,-1,0,Negative,train\nv2,1,he,1,0,Positive,valid\n");
        MmsaClips corpus = new MmsaClips(folder);
        assertEquals(2, corpus.read(Fold.TRAIN).examples().size());
        assertFalse(corpus.caveats().isEmpty());
        Files.createDirectories(folder.resolve("Raw/v1"));
        Files.writeString(folder.resolve("Raw/v1/0002.mp4"), "x");
        Found found = corpus.read(Fold.TRAIN);
        assertEquals(List.of("mmsa-clips/v1$_$0002"), found.examples().stream().map(Example::id).toList());
        assertTrue(found.examples().getFirst().clip().isPresent());
        assertEquals(List.of("Raw/v1/1.mp4", "video_id"), found.faults().stream().map(Fault::field).toList());
        assertTrue(corpus.caveats().isEmpty());
        assertProblem("Raw/v2/1.mp4", () -> corpus.read(Fold.DEV));
    }

    private Corpus csv(String table) throws IOException {
        return new Manifest(Files.writeString(folder.resolve("m.csv"), table));
    }

    /** A read that may write first. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void assertProblem(String part, Reading read) {
        BadInput problem = assertThrows(BadInput.class, read::run);
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }
}
