package attune.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.Picture;
import attune.job.Cancellation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One detector for all, loaded early or late, and not after the end. */
class FaceFinderTest {

    private static final Picture BLANK = new Picture(40, 30, new byte[3 * 40 * 30], 0);

    @Test
    void preparingChangesNothingButTheWait() {
        try (FaceFinder finder = new FaceFinder()) {
            finder.prepare();
            finder.prepare();
            assertEquals(List.of(), finder.frames(List.of(BLANK), Cancellation.never()).getFirst().faces());
        }
    }

    @Test
    void afterTheEndThereIsNothingToPrepare() {
        FaceFinder finder = new FaceFinder();
        finder.close();
        finder.prepare();
        assertThrows(IllegalStateException.class, () -> finder.frames(List.of(BLANK), Cancellation.never()));
    }
}
