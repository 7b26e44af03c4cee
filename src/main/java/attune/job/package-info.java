/** Jobs: the only source of threads. Work runs elsewhere, its outcome comes home. */
package attune.job;
