/**
 * What an answer hangs on, one method a file, and whether such a claim is faithful.
 *
 * <pre>{@code
 * Observed                what a reading left behind: attention, positions, gates, and what was masked
 *   RawAttention          its weights as they are             → Explanation with a map a direction
 *   Rollout               followed through layers and rounds  → the same
 * Subject                 a sample before a lent network; every loan is short, so that readings go on meanwhile
 *   GradientAttention     weights × slopes, one pass          → the same, of either sign
 *   IntegratedGradients   slopes along a StraightPath from a Baseline → Explanation of positions, its completeness
 *   Probe                 p of the target with positions hidden or replaced, in batches, each set asked once
 *     Occlusion           without each of the Spans           → Explanation of spans
 *     Erasure             comprehensiveness and sufficiency of rankings
 *     Chance              the same of random rankings of the same blocks
 *     FaithfulnessOfRanking  one ranking against chance       → Faithfulness
 * }</pre>
 *
 * <p>"m reads k": rows of a map are positions of m, columns of k. Numbers of gradients and occlusion have either sign, and a
 * positive one speaks for the target.
 */
package attune.explain;
