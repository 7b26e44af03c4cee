/** The window: toolbar, library, perspectives, status bar, commands; the only view that knows the others. */
package attune.ui.shell;
