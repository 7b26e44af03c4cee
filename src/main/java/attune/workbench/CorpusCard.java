package attune.workbench;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a person has to know of a corpus before it is read.
 *
 * @param name of its reader, such as mmsd2
 * @param needs what its path must lead to
 * @param note what it holds, and its terms
 * @param stands as what it stands on disk
 */
public record CorpusCard(String name, String needs, String note, Stands stands) {

    /** What the path of a corpus leads to. */
    public enum Stands { FOLDER, FILE }

    /** The card in the person's language; its texts are in {@code corpora.properties}. */
    static CorpusCard of(String name, Stands stands, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("attune.workbench.corpora", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new CorpusCard(name, texts.getString("needs." + name), texts.getString("note." + name), stands);
    }
}
