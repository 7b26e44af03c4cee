/**
 * The perspective in which one sample is looked at: what the model sees of it, what it says, and what it attends to.
 * Models decide and are tested without a window; views bind to them.
 */
package attune.ui.inspect;
