package attune.training;

import attune.domain.Stream;

/**
 * One stream of a clip that is to be composed: word pieces, or the vectors that a frozen encoder made of regions or sound.
 *
 * @param source corpus and language that it comes from
 */
record Told(Stream stream, String source) {
}
