package attune.domain;

import java.util.Locale;

/** One of the three streams a model reads. */
public enum Modality {
    TEXT('t'), VISION('v'), AUDIO('a');

    private final char letter;

    Modality(char letter) {
        this.letter = letter;
    }

    /** The letter of MODEL.md's equations: t, v or a. */
    public char letter() {
        return letter;
    }

    /** The name used in files and on the command line: text, vision, audio. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The modality of an {@link #id()}; anything else is refused. */
    public static Modality of(String id) {
        for (Modality modality : values()) {
            if (modality.id().equals(id)) {
                return modality;
            }
        }
        throw new IllegalArgumentException("no modality is called " + id);
    }
}
