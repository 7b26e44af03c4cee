package attune.domain;

import java.util.Locale;

/** Whether one modality of a sample has something to tell a model that reads it. */
public enum Evidence {
    /** Nothing speaks against it. */
    PRESENT,
    /** The sample does not have it, or it is masked. */
    ABSENT,
    /** A sound in which nothing rises above silence. */
    SILENT,
    /** A text of digits, signs, addresses or names alone. */
    WORDLESS,
    /** Pictures of a clip in none of which a face was found. */
    FACELESS,
    /** A language that the model has not learnt from: outside its training. */
    FOREIGN;

    /** The name used in files: present, absent, silent, wordless, faceless, foreign. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
