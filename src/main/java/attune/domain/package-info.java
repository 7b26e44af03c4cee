/**
 * The nouns of Attune: samples, their decoded pieces, what a model reads (features and positions), what it says
 * (predictions, gates, attention) and the one way to refuse bad input. Depends on the JDK alone.
 */
package attune.domain;
