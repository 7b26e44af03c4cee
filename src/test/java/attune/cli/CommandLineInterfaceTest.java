package attune.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line answers, where, and with which exit code; the use cases behind it are made up. */
class CommandLineInterfaceTest {

    @TempDir Path folder;
    private final FakeWorkbench fake = new FakeWorkbench();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Locale locale, String... args) {
        out.reset();
        err.reset();
        return new CommandLineInterface(fake.workbench(), new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8), false, locale)).run(args);
    }

    private int run(String... args) {
        return run(Locale.ENGLISH, args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String clip(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "models", "devices", "help", "analyze --help", "features --help",
        "train-shipped --help", "metrics --help", "compare --help", "datasets", "datasets --help", "evaluate --help",
        "robustness --help", "experiment --help"})
    void whatIsThereIsSaid(String line) {
        assertEquals(0, run(line.split(" ")), err());
        assertFalse(out().isBlank());
        assertEquals("", err());
        assertFalse(out().contains("null"), out());
    }

    @Test
    void helpSpeaksTheLanguage() {
        run(Locale.SIMPLIFIED_CHINESE, "analyze", "--help");
        assertTrue(out().contains("让模型读取"), out());
        assertTrue(run("analyze", "--help") == 0 && out().contains("one JSON document"), out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "analyze nowhere.mp4", "nonsense", "analyze --nonsense x", "features a.mp4",
        "analyze a.mp4 --text x --transcript y", "analyze nowhere.mp4 other.mp4",
        "metrics", "metrics nowhere.csv", "compare a", "compare nowhere.csv elsewhere", "metrics src",
        "datasets nonsense=.", "datasets mmsd2", "datasets mmsd2=nowhere", "datasets --json -",
        "evaluate --model nowhere --dataset mmsd2=nowhere --out target/never", "evaluate --dataset mmsd2=x --out target/never",
        "robustness --model nowhere --dataset mmsd2 --out target/never", "experiment --out target/never",
        "experiment poem --out target/never", "experiment paper --out target/never",
        "experiment paper --data . --out target/never --budget soon", "experiment paper --data . --out target/never --part 3",
        "experiment paper --data . --out target/never --seeds 0", "experiment paper --data . --out target/never --part 3/2",
        "train-shipped", "train-shipped verses --data . --out target/never", "analyze  --window 1"})
    void aWrongRequestIsOneSentence(String line) {
        assertEquals(2, run(line.strip().split(" +")));
        assertEquals("", out());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void aSampleIsToldWhole() throws IOException {
        assertEquals(0, run("analyze", clip("a.mp4"), "--model", "own", "--device", "cuda:0"));
        assertTrue(out().contains("neutral 0.60"), out());
        assertTrue(out().contains("10.00 –    12.00 s"), out());
        assertTrue(fake.asked.contains("read own cuda:0 1"), fake.asked::toString);
        assertEquals("", err());
    }

    @Test
    void aWindowCanBeChosen() throws IOException {
        assertEquals(0, run("analyze", clip("a.mp4"), "--window", "1", "--json", "-"));
        assertEquals("{\"windows\":[1]}\n", out());
        assertEquals(2, run("analyze", clip("a.mp4"), "--window", "2"));
        assertTrue(err().contains("0 to 1"), err());
    }

    @Test
    void jsonOnStandardOutputIsAlone() throws IOException {
        assertEquals(0, run("analyze", clip("a.mp4"), "--json", "-"));
        assertEquals("{\"windows\":[0,1]}\n", out());
        Path file = folder.resolve("deep/out.json");
        assertEquals(0, run("analyze", clip("a.mp4"), "--json", file.toString()));
        assertEquals("{\"windows\":[0,1]}\n", Files.readString(file));
        assertTrue(out().contains("neutral"));
    }

    @Test
    void aFailureLeavesNoHalfDocument() throws IOException {
        assertEquals(1, run("analyze", clip("crash.mp4"), "--json", "-"));
        assertEquals("", out());
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains("IllegalStateException"));
    }

    @Test
    void textCanBeGiven() throws IOException {
        assertEquals(0, run("analyze", "--text", "a post of text alone"));
        assertTrue(out().contains("a post of text alone"), out());
        run("analyze", clip("a.mp4"), "--text", "spoken words");
        assertTrue(fake.asked.contains("open Typed[text=spoken words]"), fake.asked::toString);
        run("analyze", clip("a.mp4"), "--transcriber", "whisper --fast");
        assertTrue(fake.asked.contains("open Command[command=whisper --fast]"), fake.asked::toString);
    }

    @Test
    void aFolderGivesARowEachAndGoesOnWhereItEnded() throws IOException {
        clip("a.mp4");
        clip("crash.mp4");
        Path table = folder.resolve("out/table.csv");
        assertEquals(0, run("analyze", folder.toString(), "--csv", table.toString()));
        List<String> lines = Files.readAllLines(table);
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(1).contains("neutral,0.6000"), lines.get(1));
        assertTrue(lines.get(2).contains("IllegalStateException"), lines.get(2));
        assertTrue(err().contains("100 %"), err());
        clip("b.mp4");
        fake.asked.clear();
        assertEquals(0, run("analyze", folder.toString(), "--csv", table.toString()));
        assertEquals(4, Files.readAllLines(table).size());
        assertEquals(1, fake.asked.stream().filter(asked -> asked.startsWith("open")).count());
    }

    @Test
    void aTableOfPostsGivesARowEach() throws IOException {
        Path posts = Files.writeString(folder.resolve("posts.csv"), "id,text,image\nx,good,\ny,,\nz,bad,missing.jpg\n");
        assertEquals(0, run("analyze", posts.toString(), "--json", "-"));
        assertTrue(out().startsWith("{\"format\":\"attune-batch\""), out());
        assertTrue(out().contains("posts.csv#x\",\"label\":\"neutral\""), out());
        assertTrue(out().contains("missing.jpg does not exist"), out());
        assertEquals(2, run("analyze", Files.writeString(folder.resolve("no.csv"), "a,b\n1,2\n").toString()));
        assertTrue(err().contains("a, b"), err());
    }

    @Test
    void featuresNameTheirWindow() throws IOException {
        assertEquals(0, run("features", clip("a.mp4"), "--out", "f.npz", "--window", "1"));
        assertTrue(fake.asked.contains("features 1 f.npz"), fake.asked::toString);
        assertTrue(out().contains("window 1 (of 2)"), out());
    }

    private String predictions(String name, String last) throws IOException {
        return Files.writeString(folder.resolve(name),
            "id,y_true,y_pred\n1,negative,negative\n"
                + "2,neutral,positive\n3,positive,positive\n4,neutral," + last + "\n").toString();
    }

    @Test
    void predictionsAreMeasured() throws IOException {
        String file = predictions("p.csv", "neutral");
        assertEquals(0, run("metrics", file), err());
        assertTrue(out().contains("Accuracy") && out().contains("0.7500"), out());
        assertEquals("", err());
        assertEquals(0, run(Locale.SIMPLIFIED_CHINESE, "metrics", file));
        assertTrue(out().contains("准确率"), out());
        assertEquals(0, run("metrics", file, "--json", "-"));
        assertTrue(out().startsWith("{\"format\":\"attune-metrics\"") && out().lines().count() == 1, out());
    }

    @Test
    void runsAreCompared() throws IOException {
        String a = predictions("a.csv", "neutral");
        String b = predictions("b.csv", "positive");
        assertEquals(0, run("compare", a, b), err());
        assertTrue(out().contains("0 fixed, 1 broken") && out().contains("Under 100 samples"), out());
        assertEquals(0, run("compare", a, b, "--json", "-"));
        assertTrue(out().startsWith("{\"format\":\"attune-comparison\"") && out().contains("\"verdict\":\"too-few\""), out());
        assertEquals("", err());
    }

    @Test
    void filesAreForTheWindow() {
        assertTrue(CommandLineInterface.understands("analyze", "x"));
        assertFalse(CommandLineInterface.understands("x.mp4"));
        assertFalse(CommandLineInterface.understands());
    }
}
