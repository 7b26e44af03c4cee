/** HDF5 files, read as plain numbers and texts. */
package attune.dataset.hdf;
