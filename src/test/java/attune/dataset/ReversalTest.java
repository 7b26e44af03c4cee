package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole words in English, characters in Chinese. */
class ReversalTest {

    @ParameterizedTest
    @CsvSource({"BUT it rained,true", "it was not good,true", "However you like,true", "the butter is nothing,false",
        "电影很长但好看,true", "不好看,true", "却没有,true", "很好,false"})
    void turnsAreFound(String text, boolean turns) {
        assertEquals(turns, Reversal.in(Example.ofText("x/1", text, Polarity.NEUTRAL)));
    }
}
