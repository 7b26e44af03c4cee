/** Tables of readings: a dropped folder or CSV, read row by row, to sort, filter, open and export. */
package attune.ui.batch;
