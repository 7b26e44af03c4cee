/** Corpora: one reader each, which says exactly what is missing or broken, and splits made on groups. */
package attune.dataset;
