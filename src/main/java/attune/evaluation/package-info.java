/** Measures on plain arrays: what a list of answers is worth beside a list of truths. */
package attune.evaluation;
