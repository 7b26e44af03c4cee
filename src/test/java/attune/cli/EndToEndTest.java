package attune.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.workbench.EditSample;
import attune.workbench.Reading;
import attune.workbench.TextSource;
import attune.workbench.TinyModels;
import attune.workbench.WorkbenchOnDisk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to answers through every layer, with small untrained models and the samples that come with Attune. */
class EndToEndTest {

    private static final Path SAMPLES = Path.of("assets/samples");
    private static final String CLIP = SAMPLES.resolve("film-review.mp4").toString();
    private static final String POST = SAMPLES.resolve("beach-evening.jpg").toString();

    @TempDir static Path root;
    private static Path models;
    private static WorkbenchOnDisk workbench;

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void install() throws IOException {
        models = root.resolve("models");
        TinyModels.write(models);
        workbench = new WorkbenchOnDisk(root.resolve("home"), models, new SameThreadJobRunner());
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineInterface(workbench.useCases(),
            new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Locale.ENGLISH)).run(args);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String... args) throws IOException {
        assertEquals(0, run(args), err());
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private void refused(String... args) {
        assertEquals(2, run(args), () -> out + err());
        assertEquals(0, out.size(), out::toString);
        assertEquals(1, err().lines().count(), err());
        assertFalse(err().contains("Exception"), err());
    }

    @Test
    void whateverAsksAModelKnowsTheInstalledOnesByName() {
        for (String command : List.of("evaluate", "robustness", "faithfulness", "gate-cloud")) {
            List<String> rest = new ArrayList<>(List.of("--dataset", "mvsa-single=" + folder.resolve("nowhere")));
            if (!command.equals("gate-cloud")) {
                rest.addAll(List.of("--out", folder.resolve("out.md").toString()));
            }
            String[] unknown = Stream.concat(Stream.of(command, "--model", "nobody"), rest.stream()).toArray(String[]::new);
            assertEquals(2, run(unknown), err());
            assertTrue(err().contains("installed are: broken, clips, posts"), err());
            String[] known = Stream.concat(Stream.of(command, "--model", "posts"), rest.stream()).toArray(String[]::new);
            assertEquals(2, run(known), err());
            assertTrue(err().contains("nowhere"), err());
        }
    }

    @Test
    void aClipIsReadInAllThreeModalities() throws IOException {
        JsonNode document = json("analyze", CLIP, "--text", "what a good day", "--json", "-");
        JsonNode reading = document.at("/readings/0");
        assertEquals(3, reading.at("/gates").size());
        addsUp(reading);
        assertEquals("typed", document.at("/sample/transcript").asText());
        assertTrue(reading.at("/tokens").size() >= 4);
        assertTrue(reading.at("/tokens/0/time/1").asDouble() > 0);
        for (String step : List.of("decode", "faces", "features", "model")) {
            assertTrue(reading.at("/seconds").has(step), step);
        }
        assertEquals("cpu", document.at("/device").asText());
        int words = reading.at("/positions/text").size();
        int regions = reading.at("/positions/vision").size();
        boolean[] found = new boolean[1];
        reading.at("/attention").forEach(map -> {
            if (map.at("/direction").asText().equals("text->vision")) {
                found[0] = true;
                assertEquals(words, map.at("/weights").size());
                assertEquals(regions, map.at("/weights/0").size());
            }
        });
        assertTrue(found[0]);
    }

    @Test
    void changesAtTheCommandLineGiveTheReadingOfTheWindow() throws IOException {
        List<Edit> changes = List.of(new Edit.Off(Modality.VISION), new Edit.Silenced(new TimeSpan(0.5, 1)),
            new Edit.HiddenWords(new Edit.Words(0, new CharSpan(0, 4), "what")));
        Path file = folder.resolve("changes.json");
        EditSample edit = workbench.useCases().edit();
        edit.write(changes, file);
        JsonNode reading = json("analyze", CLIP, "--text", "what a good day", "--edits", file.toString(), "--json", "-")
            .at("/readings/0");
        Sample opened = workbench.useCases().open().file(Path.of(CLIP), new TextSource.Typed("what a good day"),
            Progress.SILENT, Cancellation.never());
        // As the window does it: the stream as a switch, the rest as a child.
        Reading seen = workbench.useCases().analyse().read(edit.with(opened, changes.subList(1, 3)), 0, "clips", "cpu",
            Masking.without(Modality.VISION), Progress.SILENT, Cancellation.never());
        for (int c = 0; c < 3; c++) {
            assertEquals(seen.analysis().prediction().probabilities()[c],
                reading.at("/probabilities/" + seen.analysis().prediction().labels().get(c)).asDouble(), 1e-5);
        }
        JsonNode whole = json("analyze", CLIP, "--text", "what a good day", "--json", "-").at("/readings/0");
        assertNotEquals(whole.at("/probabilities").toString(), reading.at("/probabilities").toString());
    }

    @Test
    void aPostIsReadWithItsText() throws IOException {
        JsonNode document = json("analyze", POST, "--json", "-");
        assertEquals("post", document.at("/sample/kind").asText());
        assertFalse(document.at("/sample/text").asText().isBlank());
        JsonNode reading = document.at("/readings/0");
        assertEquals(2, reading.at("/gates").size());
        addsUp(reading);
    }

    @Test
    void aTextAloneIsRead() throws IOException {
        JsonNode reading = json("analyze", "--text", "a bad day", "--json", "-").at("/readings/0");
        assertEquals(1, reading.at("/gates/text").asDouble(), 1e-6);
        assertEquals(1, reading.at("/positions").size());
    }

    @Test
    void aFolderGivesARowASample() throws IOException {
        Path table = folder.resolve("out.csv");
        assertEquals(0, run("analyze", SAMPLES.toString(), "--csv", table.toString()), err());
        List<String> rows = Files.readAllLines(table);
        assertEquals(7, rows.size(), rows::toString);
        rows.stream().skip(1).forEach(row -> assertTrue(row.endsWith(","), row));
        assertEquals(0, run("analyze", SAMPLES.toString(), "--csv", table.toString()), err());
        assertEquals(rows, Files.readAllLines(table));
    }

    @Test
    void featuresAreWritten() throws IOException {
        Path npz = folder.resolve("f.npz");
        assertEquals(0, run("features", CLIP, "--out", npz.toString()), err());
        assertTrue(new String(Files.readAllBytes(npz), StandardCharsets.ISO_8859_1).contains("vision_pixels.npy"));
    }

    @Test
    void modelsAndDevicesAreListed() {
        assertEquals(0, run("models"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Untrained, for tests."), out::toString);
        assertEquals(0, run("devices"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("cpu"), out::toString);
    }

    @Test
    void badFilesAreRefusedInASentence() throws IOException {
        byte[] clip = Files.readAllBytes(Path.of(CLIP));
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        refused("analyze", Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(clip, 3000)).toString());
        refused("analyze", Files.createFile(folder.resolve("empty.mp4")).toString());
        refused("analyze", Files.write(folder.resolve("noise.mp4"), noise).toString());
        refused("analyze", Files.write(folder.resolve("noise.jpg"), noise).toString());
        refused("analyze", Files.write(folder.resolve("noise.txt"), noise).toString());
        refused("analyze", Files.writeString(folder.resolve("text.mp4"), "just some words\n").toString());
        refused("analyze", Files.writeString(folder.resolve("blank.txt"), " \n").toString());
        refused("analyze", Files.writeString(folder.resolve("alone.srt"),
            "1\n00:00:01,000 --> 00:00:02,000\nhello\n").toString());
        refused("analyze", Files.createDirectory(folder.resolve("nothing")).toString());
        refused("analyze", folder.resolve("never.mp4").toString());
        refused("analyze", CLIP, "--transcript", Files.writeString(folder.resolve("broken.srt"),
            "1\n00:00:01,000 --> 00:oops\nhello\n").toString());
        refused("analyze", CLIP, "--transcriber", "no-such-program");
        refused("analyze", CLIP, "--device", "cuda:99");
        refused("analyze", CLIP, "--device", "toaster");
    }

    @Test
    void aRenamedFileIsOpenedByItsContent() throws IOException {
        Path image = Files.copy(Path.of(POST), folder.resolve("really-an-image.mp4"));
        assertEquals("post", json("analyze", image.toString(), "--json", "-").at("/sample/kind").asText());
        Path clip = Files.copy(Path.of(CLIP), folder.resolve("really-a-clip.jpg"));
        assertEquals("clip", json("analyze", clip.toString(), "--json", "-").at("/sample/kind").asText());
    }

    @Test
    void badModelFoldersAreRefusedInASentence() throws IOException {
        refused("analyze", POST, "--model", "no-such-model");
        Path broken = Files.createDirectories(models.resolve("broken"));
        refused("analyze", POST, "--model", broken.toString());
        Files.copy(models.resolve("posts/spec.json"), broken.resolve("spec.json"));
        refused("analyze", POST, "--model", broken.toString());
        Files.write(broken.resolve("weights.safetensors"), Files.readAllBytes(Path.of(POST)));
        refused("analyze", POST, "--model", broken.toString());
        byte[] foreign = Files.readAllBytes(models.resolve("clips/weights.safetensors"));
        Files.write(broken.resolve("weights.safetensors"), foreign);
        refused("analyze", POST, "--model", broken.toString());
    }

    private static void addsUp(JsonNode reading) {
        assertEquals(1, sum(reading.at("/probabilities")), 1e-5);
        assertEquals(1, sum(reading.at("/gates")), 1e-5);
        assertFalse(reading.at("/attention").isEmpty());
        reading.at("/attention").forEach(map -> map.at("/weights").forEach(row -> assertEquals(1, sum(row), 1e-3)));
    }

    private static double sum(JsonNode numbers) {
        double sum = 0;
        for (JsonNode number : numbers) {
            sum += number.asDouble();
        }
        return sum;
    }
}
