package attune.training;

import attune.dataset.Polarity;
import attune.domain.Stream;
import java.util.Optional;

/**
 * One stream of a clip that is to be composed: word pieces, or the vectors that a frozen encoder made of regions or sound.
 *
 * @param source corpus and language that it comes from
 * @param says its own label; none for noise
 */
record Told(Stream stream, String source, Optional<Polarity> says) {
}
