/**
 * One specification to one network: what a batch of samples is, and how the blocks are put together for each point of
 * {@link attune.domain.ModelSpec}.
 */
package attune.model.variant;
