package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** McNemar's exact test and Holm's correction against sums by hand. */
class SignificanceTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 0, 1", "0, 5, 0.0625", "5, 5, 1", "10, 2, 0.03857421875", "1, 9, 0.021484375"})
    void mcNemarByHand(int fixed, int broken, double p) {
        assertEquals(p, McNemar.exact(fixed, broken), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"40, 60", "700, 800", "1500, 1500", "1000, 1200"})
    void mcNemarOfManyAgreesWithWholeNumbers(int fixed, int broken) {
        int n = fixed + broken;
        BigInteger term = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        for (int k = 1; k <= Math.min(fixed, broken); k++) {
            term = term.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        double exact = new BigDecimal(sum.shiftLeft(1)).divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)),
            MathContext.DECIMAL64).doubleValue();
        assertEquals(Math.min(1, exact), McNemar.exact(fixed, broken), 1e-9);
    }

    @Test
    void aMillionFlipsAreAnswered() {
        assertTrue(McNemar.exact(500_000, 510_000) < 1e-20);
        assertEquals(1, McNemar.exact(500_000, 500_000), 1e-9);
    }

    @Test
    void holmByHand() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06}, Holm.adjust(0.01, 0.04, 0.03), 1e-12);
        assertArrayEquals(new double[] {1, 1}, Holm.adjust(0.9, 0.6), 1e-12);
        assertEquals(0, Holm.adjust().length);
    }
}
