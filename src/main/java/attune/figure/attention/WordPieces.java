package attune.figure.attention;

import attune.domain.Position;
import attune.domain.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pieces of a text make up which of its words: a piece belongs to the first word that its characters overlap, so
 * that no weight is counted twice.
 */
public final class WordPieces {

    private final List<List<Integer>> piecesOfWord = new ArrayList<>();
    private final int[] wordOfPiece;

    public WordPieces(Script script, List<Position> positions) {
        script.words().forEach(word -> piecesOfWord.add(new ArrayList<>()));
        wordOfPiece = new int[positions.size()];
        for (int piece = 0; piece < wordOfPiece.length; piece++) {
            wordOfPiece[piece] = wordOf(script, positions.get(piece));
            if (wordOfPiece[piece] >= 0) {
                piecesOfWord.get(wordOfPiece[piece]).add(piece);
            }
        }
    }

    /** The pieces of a word; none for a word beyond what the model read. */
    public List<Integer> pieces(int word) {
        return List.copyOf(piecesOfWord.get(word));
    }

    /** The word of a piece, -1 for a piece outside every word. */
    public int word(int piece) {
        return wordOfPiece[piece];
    }

    private static int wordOf(Script script, Position position) {
        return position instanceof Position.Piece piece ? script.wordAt(piece.chars()) : -1;
    }
}
