package attune.evaluation;

/**
 * One run of A beside one of B: the only thing that McNemar's test is about, so it is named by both seeds.
 *
 * @param p McNemar's exact test, two-sided
 */
public record SeedPair(long seedOfA, long seedOfB, Flips flips, double p) {
}
