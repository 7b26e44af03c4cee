package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A matrix names all of its classes. */
class SquareLayoutTest {

    private static final List<String> TWENTY =
        IntStream.range(0, 20).mapToObj(i -> List.of("disappointment", "joy", "embarrassment", "fear").get(i % 4)).toList();

    /** The room of one of three matrices where the window is 1100 x 700. */
    @Test
    void twentyClassesAreAllNamedInASmallWindow() {
        SquareLayout layout = SquareLayout.of(TWENTY, 250, 222);
        assertEquals(1, layout.rowStep());
        assertEquals(1, layout.columnStep());
        assertFalse(layout.flat());
        assertTrue(layout.top() + layout.side() + SquareLayout.GAP + layout.names() <= 222, "names end where the room does");
        assertTrue(layout.left() + layout.width() <= 250);
    }

    @Test
    void whatIsPointedAtIsACellOrAName() {
        SquareLayout layout = SquareLayout.of(TWENTY, 250, 222);
        assertEquals(new SquareLayout.Spot.OfCell(new Cell(19, 0)), layout.at(layout.x(0) + 1, layout.y(19) + 1).orElseThrow());
        assertEquals(new SquareLayout.Spot.OfRow(3), layout.at(layout.left() - 8, layout.y(3) + 1).orElseThrow());
        assertEquals(new SquareLayout.Spot.OfColumn(7),
            layout.at(layout.x(7) + 1, layout.top() + layout.side() + 12).orElseThrow());
    }
}
