/** Changes of a sample by measure: one code for training's augmentation, what-if, robustness and explanations. */
package attune.perturb;
