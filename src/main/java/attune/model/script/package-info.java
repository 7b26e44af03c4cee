/** Networks that were made elsewhere and exported to TorchScript. */
package attune.model.script;
