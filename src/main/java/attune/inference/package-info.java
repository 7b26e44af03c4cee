/**
 * A model on a device, and its cache of encoder outputs. Features and maskings go in, plain records come out; tensors
 * stay inside.
 */
package attune.inference;
