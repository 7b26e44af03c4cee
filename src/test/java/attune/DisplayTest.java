package attune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is a screen and where there is none. */
class DisplayTest {

    @ParameterizedTest
    @CsvSource({"Linux, :0, '', true", "Linux, '', '', false", "Linux, ' ', '', false", "Linux, '', Headless, true",
        "Windows 11, '', '', true", "Mac OS X, '', '', true"})
    void aDisplayIsNeededOnLinuxAlone(String system, String display, String platform, boolean present) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("glass.platform", platform);
        assertEquals(present, Display.present(properties, Map.of("DISPLAY", display)));
    }
}
