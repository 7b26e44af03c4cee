/** Files that outlive a start: model folders, settings, the library. Each is written beside its target and moved. */
package attune.store;
