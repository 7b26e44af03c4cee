/** Weights on disk, by full name: the safetensors format. */
package attune.model.weights;
