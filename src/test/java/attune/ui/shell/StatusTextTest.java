package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.ui.common.Strings;
import attune.workbench.ModelEntry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the status bar calls things. */
class StatusTextTest {

    private final StatusText text = new StatusText(Strings.of(StatusText.class, Locale.ENGLISH));

    @Test
    void devicesWeightsAndMemoryAreTold() {
        assertEquals("Automatic", text.device("auto"));
        assertEquals("CUDA 1", text.device("cuda:1"));
        assertEquals("optimised, 3.1 M weights", text.weights(Fakes.model("clips", 3_120_000)));
        assertEquals("950", StatusText.number(950));
        assertEquals("12 k", StatusText.number(12_300));
        assertEquals("512 MB", text.memory(512L << 20));
        assertEquals("1.5 GB", text.memory(3L << 29));
    }

    /** Cards are in English alone. */
    @Test
    void whatAModelIsForIsSaidInTheLanguageOfTheWindow() {
        StatusText chinese = new StatusText(Strings.of(StatusText.class, Locale.SIMPLIFIED_CHINESE));
        ModelEntry bare = Fakes.model("bert", 0);
        ModelEntry carded = new ModelEntry("bert", bare.folder(), bare.terms(), bare.provenance(), 0, "Reads reviews.", false);
        assertEquals("Reads reviews.", text.about(carded));
        assertEquals("Reads text; answers: negative, neutral, positive.", text.about(bare));
        assertEquals("读取文本，回答：负面、中性、正面。", chinese.about(carded));
    }

    @Test
    void timingsKeepTheirOrderAndUnits() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("decode", 0.314);
        seconds.put("model", 0.038);
        seconds.put("unheard-of", 2.0);
        assertEquals("decode 0.31 s · model 38 ms · unheard-of 2.00 s", text.timings(seconds));
    }

    @Test
    void theProcessHoldsMemory() {
        assertEquals(true, ProcessMemory.bytes() > 1 << 20);
    }
}
