package attune.dataset.pickle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pickles that NumPy 2.4 wrote, one a protocol with the same values; hostile ones; damaged ones. */
class PickleFileTest {

    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void everyProtocolGivesTheSameValues(int protocol) throws IOException {
        Pickled all = PickleFile.read("p", fixture(protocol));
        assertEquals(List.of(2, 3), all.at("text").array(2).shape());
        assertArrayEquals(new float[] {0, 0.5f, 1, 1.5f, 2, 2.5f}, all.at("text").array(2).numbers(0, 6));
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, all.at("fortran").array(2).numbers(0, 6));
        assertArrayEquals(new float[] {0, 1, 2}, all.at("big").array(1).numbers(0, 3));
        assertArrayEquals(new float[] {0.5f, -2}, all.at("half").array(1).numbers(0, 2));
        assertArrayEquals(new float[] {1, 0}, all.at("flag").array(1).numbers(0, 2));
        assertEquals(0x1p64, all.at("u8").array(1).number(0));
        assertEquals(List.of("a$_$1", "好"), texts(all.at("ids")));
        assertEquals(List.of("one", "zwölf"), texts(all.at("names")));
        assertEquals(List.of("ab", "c"), texts(all.at("bytes")));
        assertEquals(1.5, all.at("scalar").number());
        assertEquals("7", all.at("count").text());
        assertEquals("Positive", all.at("label").text());
        assertEquals(Double.NEGATIVE_INFINITY, all.at("inf").array(1).number(0));
        assertEquals("one", ((java.util.Map<?, ?>) all.at("dict").value()).values().stream()
            .filter(String.class::isInstance).findFirst().orElseThrow());
        assertEquals(0, all.at("empty").array(2).size());
        assertEquals("这部电影", all.at("chinese").text());
        List<Pickled> list = all.at("list").list();
        assertEquals(2.5, list.get(1).number());
        assertEquals(0x1p40, list.get(6).number());
        assertEquals("raw", list.get(7).text());
        assertEquals(2, all.at("tuple").list().get(1).list().getFirst().number());
    }

    @Test
    void whatDoesNotFitIsRefusedByFileAndField() throws IOException {
        Pickled all = PickleFile.read("mosi.pkl", fixture(4));
        assertProblem("mosi.pkl has no field \"audio\"", () -> all.at("audio"));
        assertProblem("mosi.pkl has no field \"dict/x\"", () -> all.at("dict").at("x"));
        assertProblem("mosi.pkl: the field \"text\" holds array[2, 3], not array[·,·,·]", () -> all.at("text").array(3));
        assertProblem("\"chinese\" holds str, not number", () -> all.at("chinese").number());
        assertProblem("\"list/3\" holds None, not text", () -> all.at("list").list().get(3).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "cos~system~(S'touch %s'~tR.|os.system",
        "csubprocess~Popen~(S'touch %s'~tR.|subprocess.Popen",
        "(S'touch %s'~ios~system~.|os.system",
        "c__builtin__~eval~(S'open(\"%s\",\"w\")'~tR.|__builtin__.eval",
        "cdatetime~date~(I1~tR.|datetime.date",
        "cjava.lang~Runtime~.|java.lang.Runtime"})
    void anyOtherClassIsRefusedByNameAndNothingRuns(String pickle, String name) {
        Path touched = folder.resolve("touched");
        byte[] hostile = pickle.replace("~", "\n").formatted(touched).getBytes(StandardCharsets.ISO_8859_1);
        assertProblem("holds a " + name + ";", () -> PickleFile.read("p", hostile));
        assertFalse(Files.exists(touched));
    }

    @Test
    void bombsAreRefused() {
        assertProblem("damaged", () -> PickleFile.read("p", bytes("B", 0x7fffffff)));
        assertProblem("damaged", () -> PickleFile.read("p", bytes("X", -1)));
        assertProblem("damaged", () -> PickleFile.read("p", bytes("\u008b", 0x7fffffff)));
        assertProblem("dict with keys", () -> PickleFile.read("p", latin("]q\0}h\0h\0s.")));
        assertProblem("set", () -> PickleFile.read("p", latin("\u0080\u0004\u008f.")));
        byte[] nested = new byte[6_000_000];
        Arrays.fill(nested, (byte) ']');
        assertProblem("damaged", () -> PickleFile.read("p", nested));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        again.writeBytes(latin("c_codecs\nencode\nq\0X"));
        again.writeBytes(bytes("", 4000));
        again.writeBytes(latin("A".repeat(4000) + "q\1" + "h\0h\1\u0085R".repeat(1000) + "."));
        assertProblem("damaged", () -> PickleFile.read("p", again.toByteArray()));
    }

    @Test
    void aListInItselfIsAValueThatCanBeLookedAt() {
        Pickled self = PickleFile.read("p", latin("]q\0h\0a."));
        assertProblem("list[1]", self::text);
        assertEquals(1, self.list().getFirst().list().size());
    }

    @Test
    void anArrayThatClaimsMoreThanItHoldsIsRefused() throws IOException {
        String pickle = new String(fixture(2), StandardCharsets.ISO_8859_1);
        assertTrue(pickle.contains("K\2K\3\u0086"));
        assertProblem("damaged", () -> PickleFile.read("p", latin(pickle.replaceFirst("K\2K\3\u0086", "K\2K\4\u0086"))));
        assertProblem("damaged", () -> PickleFile.read("p",
            latin(pickle.replaceFirst("K\2K\3\u0086", "K\2J\u00ff\u00ff\u00ff\u007f\u0086"))));
    }

    /** Made, and never filled: whatever it is asked, the file is damaged. */
    @Test
    void anArrayWhoseContentNeverCameIsRefused() {
        Pickled empty = PickleFile.read("p", latin("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntS'b'\ntR."));
        List.<Runnable>of(empty::text, empty::number, empty::list, empty::keys, () -> empty.array(1), () -> empty.find("a"))
            .forEach(question -> assertProblem("damaged", question));
    }

    @Property(tries = 400)
    void randomBytesGiveAValueOrARefusal(@ForAll @Size(max = 80) byte[] bytes) {
        try {
            PickleFile.read("p", bytes);
        } catch (BadInput expected) {
            assertTrue(expected.problem().startsWith("pickle."));
        }
    }

    @Property(tries = 600)
    void mutatedPicklesGiveAValueOrARefusal(
        @ForAll @IntRange(max = 5) int protocol, @ForAll @IntRange(min = 1, max = 6) int changes, @ForAll long seed)
        throws IOException {
        byte[] bytes = fixture(protocol);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            look(PickleFile.read("p", bytes), 0);
        } catch (BadInput expected) {
            assertTrue(expected.problem().startsWith("pickle."));
        }
    }

    @Test
    void realPicklesOfBothPythonsAreRead() {
        assumeTrue(Files.isDirectory(DATA), "the real corpora are not here");
        List<Pickled> mosi = PickleFile.read(
            DATA.resolve("cmu_mosi/peer_files/soujanyaporia_mosi_raw_audio.pickle")).list();
        assertEquals(List.of(62, 63, 73), mosi.get(0).array(3).shape());
        assertEquals(35, mosi.get(5).list().getFirst().number());
        Pickled fet = PickleFile.read(DATA.resolve("misc/thuiar__feature_aligned.pkl"));
        assertEquals(List.of(9, 768), fet.at("text").array(2).shape());
        assertEquals(List.of(3, 9), fet.at("text_bert").array(2).shape());
        Pickled ravdess = PickleFile.read(DATA.resolve("misc/KangHyunWook__au_mfcc.pkl"));
        assertEquals(1440, ravdess.keys().size());
        assertEquals(List.of(294), ravdess.at("01-01-01-01-01-01-01").array(1).shape());
    }

    /** Asks a value everything a reader might. */
    private static void look(Pickled value, int depth) {
        List<Runnable> questions = List.of(value::text, value::number, value::list, value::keys, () -> value.array(2),
            () -> value.array(1).numbers(0, value.array(1).size()));
        for (Runnable question : questions) {
            try {
                question.run();
            } catch (BadInput expected) {
                assertTrue(expected.problem().startsWith("pickle."));
            }
        }
        if (depth < 3 && value.isDictionary()) {
            value.keys().forEach(key -> value.find(key).ifPresent(found -> look(found, depth + 1)));
        }
    }

    private static List<String> texts(Pickled list) {
        return list.list().stream().map(Pickled::text).toList();
    }

    private static byte[] fixture(int protocol) throws IOException {
        try (InputStream in = PickleFileTest.class.getResourceAsStream("/pickles/protocol-" + protocol + ".pkl")) {
            return in.readAllBytes();
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String opcode, int length) {
        return latin(opcode + (char) (length & 255) + (char) (length >> 8 & 255) + (char) (length >> 16 & 255)
            + (char) (length >>> 24));
    }

    private static void assertProblem(String part, Runnable read) {
        BadInput problem = assertThrows(BadInput.class, read::run);
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }
}
