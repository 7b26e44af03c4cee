/**
 * The equations of the model, one a file, as plain blocks on NDArrays: each owns named {@link Parameters} and has one
 * {@code forward}.
 *
 * <p>Two rules of the engine hold in every file. A result belongs to the manager of its first operand, so what comes in
 * with a call stands first and a parameter second: the memory of a call ends with the call's manager. And nothing here
 * multiplies, divides or raises by a Java number, whose buffer the garbage collector may take before the backward pass:
 * constants live in {@link EngineMemory}.
 *
 * <p>Letters of shapes: B samples, n positions, d model width, h heads, d_k = d / h, M modalities, C classes.
 */
package attune.model.block;
