/** Train: a corpus, variants and seeds to train, the trainings with their curves, and their results. */
package attune.ui.train;
