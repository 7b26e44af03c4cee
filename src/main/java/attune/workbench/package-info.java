/**
 * The use cases, in verbs: what the window and the command line can do, said once. Each is an interface with one
 * implementation, so that a view-model is tested with a lambda in its place.
 */
package attune.workbench;
