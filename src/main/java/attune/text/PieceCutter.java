package attune.text;

import java.util.List;

/** Cuts text into the pieces of a vocabulary. Safe from any thread. */
public sealed interface PieceCutter extends AutoCloseable permits WordPieces, ForeignPieces {

    /** Number of pieces; ids are below it. */
    int size();

    /** The pieces of a text in its order; none if it is blank. */
    List<WordPieces.Token> encode(String text);

    @Override void close();
}
