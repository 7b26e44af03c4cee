/** Python pickles and NumPy arrays, read as plain values; nothing a file names is ever executed. */
package attune.dataset.pickle;
