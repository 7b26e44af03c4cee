package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream.Vectors;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora that ship vectors: files written here with broken rows, and, where they are, the real ones. */
class FeatureCorporaTest {

    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    private Path folder;

    private static Map<String, Object> mmsa(int items, boolean aligned) {
        Map<String, Object> part = new HashMap<>();
        float[] sound = new float[items * 4 * 2];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = i % 8 < 4 ? i + 1 : 0;
        }
        float[] scores = new float[items];
        for (int i = 0; i < items; i++) {
            scores[i] = i % 7 - 3;
        }
        part.put("id", IntStream.range(0, items).mapToObj(i -> "v" + i / 4 + "$_$" + i).toList());
        part.put("raw_text", IntStream.range(0, items).mapToObj(i -> "said " + i).toList());
        part.put("audio", new PickleWriter.FloatArray(sound, items, 4, 2));
        part.put("regression_labels", new PickleWriter.FloatArray(scores, items));
        if (!aligned) {
            part.put("audio_lengths", IntStream.range(0, items).mapToObj(i -> 3).toList());
        }
        return part;
    }

    private MmsaFeatures written(Map<String, Object> part) throws IOException {
        PickleWriter.write(folder.resolve("m.pkl"), Map.of("train", part, "valid", mmsa(3, true), "test", mmsa(2, true)));
        return new MmsaFeatures(folder.resolve("m.pkl"));
    }

    @Test
    void alignedRowsOfZerosAreAbsentAndLengthsCountWhereTheyAreKnown() throws IOException {
        Vectors aligned = written(mmsa(8, true)).read(Fold.TRAIN).whole().get(1).vectors().get(Modality.AUDIO);
        assertArrayEquals(new float[] {9, 10, 11, 12}, aligned.values());
        Vectors unaligned = written(mmsa(8, false)).read(Fold.TRAIN).whole().get(1).vectors().get(Modality.AUDIO);
        assertArrayEquals(new float[] {9, 10, 11, 12, 0, 0}, unaligned.values());
        assertEquals(2, ((Position.Row) unaligned.positions().get(2)).index());
        Example example = written(mmsa(8, true)).read(Fold.TRAIN).whole().get(5);
        assertEquals("mmsa-features/v1$_$5", example.id());
        assertEquals(List.of("mmsa-features video v1"), example.groups());
        assertEquals(new Truth.Score(2), example.truth());
    }

    @Test
    void oneBrokenRowInAHundredIsListedAndTheRestIsRead() throws IOException {
        Map<String, Object> part = mmsa(400, false);
        float[] sound = ((PickleWriter.FloatArray) part.get("audio")).values();
        sound[0] = Float.NEGATIVE_INFINITY;
        sound[10 * 8] = Float.NaN;
        ((PickleWriter.FloatArray) part.get("regression_labels")).values()[20] = Float.POSITIVE_INFINITY;
        part.put("audio_lengths", IntStream.range(0, 400).mapToObj(i -> i == 30 ? 5 : 3).toList());
        part.put("id", IntStream.range(0, 400).mapToObj(i -> "v$_$" + (i == 40 ? 39 : i)).toList());
        Found found = written(part).read(Fold.TRAIN);
        assertEquals(396, found.examples().size());
        assertEquals(Map.of(11L, "audio", 21L, "regression_labels", 31L, "audio_lengths", 41L, "id"),
            found.faults().stream().collect(Collectors.toMap(Fault::row, Fault::field)));
        assertEquals(0, found.examples().getFirst().vectors().get(Modality.AUDIO).values()[0], "silence");
    }

    @Test
    void fieldsOfUnequalLengthAreRefused() throws IOException {
        Map<String, Object> part = mmsa(8, true);
        part.put("regression_labels", new PickleWriter.FloatArray(new float[7], 7));
        assertProblem("\"train/regression_labels\" has 7 rows where there should be 8", () -> written(part).read(Fold.TRAIN));
        part.remove("regression_labels");
        assertProblem("no field \"train/regression_labels\"", () -> written(part).read(Fold.TRAIN));
    }

    @Test
    void aFileOfASingleSampleIsRead() throws IOException {
        PickleWriter.write(folder.resolve("one.pkl"), Map.of("config", Map.of(),
            "audio", new PickleWriter.FloatArray(new float[] {1, Float.NEGATIVE_INFINITY}, 1, 2)));
        Map<Modality, Vectors> found = FeatureFile.read(folder.resolve("one.pkl"));
        assertEquals(Set.of(Modality.AUDIO), found.keySet());
        assertArrayEquals(new float[] {1, 0}, found.get(Modality.AUDIO).values());
        PickleWriter.write(folder.resolve("one.pkl"), Map.of("config", Map.of()));
        assertProblem("text, audio, vision", () -> FeatureFile.read(folder.resolve("one.pkl")));
    }

    @Test
    void opinionsWithABrokenClassAreListed() throws IOException {
        float[][] classes = new float[200][3];
        for (int i = 0; i < 200; i++) {
            classes[i][i % 3] = 1;
        }
        classes[7][2] = 1;
        classes[8] = new float[3];
        double[][][] sound = new double[200][2][2];
        double[][][] video = new double[200][2][3];
        for (int i = 0; i < 200; i++) {
            sound[i][1][0] = i + 1;
            video[i][0][0] = 1;
        }
        h5("y_train.h5", classes);
        h5("audio_train.h5", sound);
        h5("video_train.h5", video);
        Found found = new YoutubeOpinions(folder).read(Fold.TRAIN);
        assertEquals(198, found.examples().size());
        assertEquals(List.of(8L, 9L), found.faults().stream().map(Fault::row).toList());
        Vectors heard = found.examples().get(3).vectors().get(Modality.AUDIO);
        assertArrayEquals(new float[] {4, 0}, heard.values());
        assertEquals(1, ((Position.Row) heard.positions().getFirst()).index(), "the row in the file");
        h5("video_train.h5", new double[199][2][3]);
        assertProblem("199 rows where there should be 200", () -> new YoutubeOpinions(folder).read(Fold.TRAIN));
        h5("video_train.h5", new double[][] {{1}});
        assertProblem("[1, 1] instead of 3 dimensions", () -> new YoutubeOpinions(folder).read(Fold.TRAIN));
        Files.writeString(folder.resolve("video_train.h5"), "no HDF5");
        assertProblem("no HDF5 file", () -> new YoutubeOpinions(folder).read(Fold.TRAIN));
    }

    @Test
    void sequencesAreCutAtTheirLabels() throws IOException {
        csd("CMU_MOSI_Opinion_Labels.csd", "v1", new float[][] {{1.5f}, {-2}}, new float[][] {{0, 2}, {2, 4}});
        csd("CMU_MOSI_COVAREP.csd", "v1", new float[][] {{1, 1}, {2, 2}, {3, 3}}, new float[][] {{0, 1}, {1, 2}, {2, 3}});
        Found found = new CmuSequences(folder).read(Fold.ALL);
        assertEquals(List.of("cmu-sequences/v1[0]", "cmu-sequences/v1[1]"),
            found.whole().stream().map(Example::id).toList());
        assertArrayEquals(new float[] {1, 1, 2, 2}, found.whole().getFirst().vectors().get(Modality.AUDIO).values());
        assertEquals(new Truth.Score(-2), found.whole().get(1).truth());
        csd("CMU_MOSI_COVAREP.csd", "v1", new float[][] {{1, 1}}, new float[][] {{0, 1}});
        assertProblem("v1[1]: rows within", () -> new CmuSequences(folder).read(Fold.ALL));
        Files.delete(folder.resolve("CMU_MOSI_COVAREP.csd"));
        assertProblem("*COVAREP*.csd", () -> new CmuSequences(folder).read(Fold.ALL));
    }

    @Test
    void utteranceVectorsKeepTheirListsAndSayThatTheyLeak() throws IOException {
        Corpus corpus = new MosiUtteranceVectors(DATA.resolve("cmu_mosi/features"));
        assertFalse(corpus.divisible());
        assertTrue(corpus.caveats().getFirst().startsWith("leaky features"));
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        Lists lists = Protocol.PUBLISHED.of(corpus, 1);
        assertEquals(List.of(1447, 0, 752), List.of(lists.train().whole().size(), lists.dev().whole().size(),
            lists.test().whole().size()));
        Example first = lists.train().whole().getFirst();
        assertEquals("mosi-utterance-vectors/1DmNV9C1hbY_10", first.id());
        assertEquals(-1.13522f, first.vectors().get(Modality.TEXT).values()[0]);
        assertEquals(174.95f, first.vectors().get(Modality.AUDIO).values()[0]);
        assertEquals(List.of(62L, 31L), Stream.of(lists.train(), lists.test()).map(list ->
            list.examples().stream().map(example -> example.groups().getFirst()).distinct().count()).toList());
        assertEquals(709, lists.train().examples().stream().filter(e -> e.polarity() == Polarity.POSITIVE).count());
    }

    @Test
    void theRealFilesHaveTheirPublishedSizes() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        Corpus youtube = new YoutubeOpinions(DATA.resolve("youtube_opinion_h5/youtube"));
        List<Found> lists = List.of(youtube.read(Fold.TRAIN), youtube.read(Fold.DEV), youtube.test());
        assertEquals(List.of(173, 36, 60),
            lists.stream().map(list -> list.examples().size() + list.faults().size()).toList());
        assertEquals(List.of(125, 1, 0), lists.stream().map(list -> list.faults().size()).toList(), "nothing but zeros");
        assertEquals(Set.of(Modality.VISION, Modality.AUDIO), youtube.read(Fold.TRAIN).examples().getFirst().vectors().keySet());
        assertEquals(300, youtube.test().examples().getFirst().vectors().get(Modality.TEXT).width());
        Corpus pickle = new MosiAudioPickle(DATA.resolve("cmu_mosi/peer_files/soujanyaporia_mosi_raw_audio.pickle"));
        assertEquals(1447, pickle.read(Fold.TRAIN).whole().size());
        assertEquals(752, pickle.test().whole().size());
        Map<Modality, Vectors> single = FeatureFile.read(DATA.resolve("misc/thuiar__feature_aligned.pkl"));
        assertEquals(List.of(768, 171, 25), single.values().stream().map(Vectors::width).toList());
        try (CsdSequence labels = CsdSequence.open(DATA.resolve("cmu_mosi/labels/CMU_MOSI_Opinion_Labels.csd"))) {
            assertEquals(93, labels.ids().size());
            assertEquals(2199, labels.ids().stream().mapToInt(id -> labels.features(id).rows()).sum());
            assertEquals(13, labels.intervals("03bSnISJMiM").size());
        }
    }

    private void h5(String name, Object data) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        try (WritableHdfFile file = HdfFile.write(folder.resolve(name))) {
            file.putDataset("d1", data);
        }
    }

    private void csd(String name, String video, float[][] features, float[][] intervals) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        try (WritableHdfFile file = HdfFile.write(folder.resolve(name))) {
            var group = file.putGroup("root").putGroup("data").putGroup(video);
            group.putDataset("features", features);
            group.putDataset("intervals", intervals);
        }
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
