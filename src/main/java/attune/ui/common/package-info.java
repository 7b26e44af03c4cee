/** What the views share: text, colours, pictures on screen, and the few types by which the shell and a view meet. */
package attune.ui.common;
