package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.ui.common.MarkdownBlocks.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cards are written in becomes blocks. */
class MarkdownBlocksTest {

    @Test
    void linesThatBelongTogetherBecomeOneBlock() {
        assertEquals(List.of(new Block.Heading("clips"), new Block.Paragraph("Reads a clip. Made by"),
            new Block.Code("./attune train-shipped clips --seed 1"), new Block.Point("words, which wrap: 12"),
            new Block.Point("faces"), new Block.Paragraph("The end.")),
            MarkdownBlocks.of("# clips\nReads a **clip**.\nMade by\n\n    ./attune train-shipped clips --seed 1\n\n"
                + "- words,\n  which wrap: `12`\n- faces\n\nThe end.\n"));
    }

    @Test
    void aTableIsItsCells() {
        assertEquals(List.of(new Block.Paragraph("So:"),
            new Block.Table(List.of(List.of("input", "F1"), List.of("words", "0.63"), List.of("", "none")))),
            MarkdownBlocks.of("So:\n| input | F1 |\n|---|:-:|\n| words | **0.63** |\n|  | none |"));
    }
}
