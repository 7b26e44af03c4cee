package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamCutsTest {

    /** Cells that hold their own number; the last is a face. */
    private static Stream.Vectors regions(int count) {
        float[] values = new float[count];
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values[i] = i;
            positions.add(new Position.Region(0, 0, new Rectangle(0, 0, 1, 1),
                i == count - 1 ? Position.Region.Kind.FACE : Position.Region.Kind.CELL));
        }
        return new Stream.Vectors(values, 1, positions);
    }

    @Test
    void aFaceAlwaysStaysAndCellsAsOftenAsTheyShould() {
        int cells = 0;
        for (int i = 0; i < 300; i++) {
            Stream.Vectors kept = StreamCuts.someRows(regions(10), 0.3, Draw.of(1, i));
            assertEquals(9, kept.values()[kept.length() - 1]);
            assertEquals(Position.Region.Kind.FACE, ((Position.Region) kept.positions().getLast()).kind());
            cells += kept.length() - 1;
        }
        assertEquals(0.7, cells / 2_700.0, 0.03);
    }

    @Test
    void somethingIsAlwaysLeft() {
        Stream.Vectors cells = new Stream.Vectors(new float[4], 1, regions(5).positions().subList(0, 4));
        for (int i = 0; i < 50; i++) {
            assertEquals(1, StreamCuts.someRows(cells, 1, Draw.of(2, i)).length());
        }
    }

    @Test
    void aStretchOfSoundIsWholeAndFromAnywhere() {
        float[] values = new float[20];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Stream.LogMelSegments whole =
            new Stream.LogMelSegments(values, 2, 1, Collections.nCopies(10, new Position.Row(0, Optional.empty())));
        assertSame(whole, StreamCuts.stretch(whole, 10, Draw.of(3)));
        boolean[] begun = new boolean[7];
        for (int i = 0; i < 200; i++) {
            Stream.LogMelSegments cut = StreamCuts.stretch(whole, 4, Draw.of(3, i));
            assertEquals(4, cut.length());
            for (int v = 1; v < 8; v++) {
                assertEquals(cut.values()[v - 1] + 1, cut.values()[v]);
            }
            begun[(int) cut.values()[0] / 2] = true;
        }
        for (boolean each : begun) {
            assertTrue(each);
        }
    }
}
