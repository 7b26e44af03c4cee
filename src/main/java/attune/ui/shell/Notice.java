package attune.ui.shell;

/**
 * Something that went wrong, as the person reads it.
 *
 * @param sentence what happened and what to do
 * @param code a short code that stands in the log beside the cause; empty for input that cannot be used
 */
record Notice(String sentence, String code) {
}
