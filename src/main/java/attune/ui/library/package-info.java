/** The library: the samples opened before and the tables of this start, to search, open and remove. */
package attune.ui.library;
