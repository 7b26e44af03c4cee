/** Weights on disk by full name, in the safetensors format: whatever reads them, like names meet like. */
package attune.model.weights;
