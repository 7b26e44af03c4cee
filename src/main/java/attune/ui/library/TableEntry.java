package attune.ui.library;

import javafx.beans.value.ObservableStringValue;

/**
 * A table of readings that the library lists, without knowing what a table is.
 *
 * @param title what was dropped, such as the name of a folder
 * @param detail how far it is, such as {@code 12 of 40}
 * @param open shows it
 * @param close forgets it and stops it if it is under way
 */
public record TableEntry(String title, ObservableStringValue detail, Runnable open, Runnable close) {
}
