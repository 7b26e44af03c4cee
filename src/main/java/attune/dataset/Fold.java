package attune.dataset;

import java.util.Locale;

/**
 * A published list of a corpus that may be learned from and chosen by. Test lists are not among them: they are opened by
 * {@link Corpus#test()} alone.
 */
public enum Fold {
    TRAIN, DEV,
    /** The whole of a corpus that publishes no lists. */
    ALL;

    /** The name in files and messages: train, dev, all. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
