package attune.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine is told before it loads. */
class DevicesTest {

    private static final String THREADS = "ai.djl.pytorch.num_threads";

    private String before;

    @BeforeEach
    void keep() {
        before = System.getProperty(THREADS);
    }

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(THREADS);
        } else {
            System.setProperty(THREADS, before);
        }
    }

    @Test
    void aCoreIsLeftToOthersUnlessThePersonSaidOtherwise() {
        System.clearProperty(THREADS);
        Devices.settings();
        assertEquals(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Integer.getInteger(THREADS));
        System.setProperty(THREADS, "5");
        Devices.settings();
        assertEquals(5, Integer.getInteger(THREADS));
    }
}
