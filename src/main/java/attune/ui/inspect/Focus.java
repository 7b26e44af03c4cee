package attune.ui.inspect;

import attune.domain.Modality;
import java.util.List;
import java.util.Optional;

/** What the person points at: positions of a modality, asked what they read or who reads them; or nothing. */
sealed interface Focus {

    /** Nothing: the mean over all rows is shown. */
    record Nothing() implements Focus {
        @Override public List<Integer> positions() {
            return List.of();
        }
    }

    /** What do these positions of {@code reader} read? */
    record Reads(Modality reader, List<Integer> positions) implements Focus {
        public Reads {
            positions = List.copyOf(positions);
        }
    }

    /** Who reads these positions of {@code read}? */
    record ReadBy(Modality read, List<Integer> positions) implements Focus {
        public ReadBy {
            positions = List.copyOf(positions);
        }
    }

    /** The positions pointed at. */
    List<Integer> positions();

    /** The modality that is pointed at. */
    default Optional<Modality> modality() {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Reads reads -> Optional.of(reads.reader());
            case ReadBy readBy -> Optional.of(readBy.read());
        };
    }

    /** Whether position {@code index} of {@code modality} is pointed at. */
    default boolean on(Modality modality, int index) {
        return modality().filter(modality::equals).isPresent() && positions().contains(index);
    }
}
