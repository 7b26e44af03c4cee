/** Evaluate: two runs beside each other, their matrices, figures and flips, and the samples behind every mark. */
package attune.ui.evaluate;
