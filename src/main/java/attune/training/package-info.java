/**
 * Training: one loop, the lessons it is given, the optimiser, checkpoints, and the recipes of the models that Attune
 * ships. Test lists are not opened here.
 */
package attune.training;
