package attune.ui.inspect;

import attune.domain.Modality;
import java.util.List;

/** What the person points at: positions of a modality, asked what they read or who reads them; or nothing. */
sealed interface Focus {

    /** Nothing: the mean over all rows is shown. */
    record Nothing() implements Focus {
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

    /** Whether position {@code index} of {@code modality} is pointed at. */
    default boolean on(Modality modality, int index) {
        return switch (this) {
            case Nothing nothing -> false;
            case Reads reads -> reads.reader() == modality && reads.positions().contains(index);
            case ReadBy readBy -> readBy.read() == modality && readBy.positions().contains(index);
        };
    }
}
