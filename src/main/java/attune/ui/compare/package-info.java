/**
 * The perspective in which models, or samples, stand side by side: their answers, their gates, the same attention map of
 * each on one scale, and the difference of two.
 */
package attune.ui.compare;
