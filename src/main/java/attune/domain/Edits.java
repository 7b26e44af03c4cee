package attune.domain;

import java.util.List;
import java.util.Optional;

/**
 * The changes that were made to a sample, in their order.
 *
 * @param of id of the sample they were made to; empty where there are none
 */
public record Edits(String of, List<Edit> list) {

    public static final Edits NONE = new Edits("", List.of());

    public Edits {
        list = List.copyOf(list);
        if (of.isEmpty() != list.isEmpty()) {
            throw new IllegalArgumentException("changes are made to a sample, got '" + of + "' and " + list);
        }
    }

    /**
     * The parent of a sample under changes: that of the sample they are made to, which is that sample itself where it was
     * opened as it is.
     */
    static Optional<String> parent(Sample sample, Optional<String> parent, Edits now) {
        String origin = parent.orElse(sample.id());
        return now.isEmpty() && origin.equals(sample.edits().of()) ? Optional.empty() : Optional.of(origin);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
