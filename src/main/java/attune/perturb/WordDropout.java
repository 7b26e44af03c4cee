package attune.perturb;

import attune.domain.Stream.TokenIds;
import java.util.random.RandomGenerator;

/** Word pieces made unreadable: each becomes the mask piece with the same chance; its place stays. */
public final class WordDropout {

    private WordDropout() {
    }

    /**
     * Hides pieces.
     *
     * @param chance of each piece, 0 to 1
     * @param mask id of the mask piece
     */
    public static TokenIds of(TokenIds tokens, double chance, int mask, RandomGenerator random) {
        int[] ids = tokens.ids().clone();
        for (int i = 0; i < ids.length; i++) {
            if (random.nextDouble() < chance) {
                ids[i] = mask;
            }
        }
        return new TokenIds(ids, tokens.positions());
    }
}
