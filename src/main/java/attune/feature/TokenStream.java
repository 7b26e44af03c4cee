package attune.feature;

import attune.domain.CharSpan;
import attune.domain.Position;
import attune.domain.Script;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import attune.text.PieceCutter;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Word pieces of a script. A piece is spoken during its share of its word, by characters; a share of a word is an estimate.
 */
final class TokenStream {

    private TokenStream() {
    }

    static Optional<Stream> of(Script script, StreamSpec.Tokens spec, PieceCutter wordPieces) {
        List<WordPieces.Token> tokens = wordPieces.encode(script.text());
        int n = Math.min(tokens.size(), spec.longest());
        if (n == 0) {
            return Optional.empty();
        }
        int[] ids = new int[n];
        List<Position> positions = new ArrayList<>(n);
        int word = 0;
        for (int i = 0; i < n; i++) {
            WordPieces.Token token = tokens.get(i);
            ids[i] = token.id();
            while (word < script.words().size() && script.words().get(word).chars().end() <= token.chars().start()) {
                word++;
            }
            positions.add(position(token, script.words().stream().skip(word).findFirst()));
        }
        return Optional.of(new Stream.TokenIds(ids, positions));
    }

    /** The pieces of single words, each with the number of its word and the word itself. */
    static Optional<Stream> ofWords(List<String> words, StreamSpec.Tokens spec, PieceCutter wordPieces) {
        List<Integer> ids = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            for (WordPieces.Token token : wordPieces.encode(words.get(word))) {
                if (ids.size() < spec.longest()) {
                    ids.add(token.id());
                    positions.add(new Position.Row(word, Optional.of(words.get(word))));
                }
            }
        }
        return ids.isEmpty() ? Optional.empty()
            : Optional.of(new Stream.TokenIds(ids.stream().mapToInt(Integer::intValue).toArray(), positions));
    }

    private static Position position(WordPieces.Token token, Optional<Word> found) {
        Optional<Word> word = found.filter(candidate -> candidate.chars().overlaps(token.chars()));
        Optional<TimeSpan> spoken = word.flatMap(Word::time);
        if (spoken.isEmpty()) {
            return new Position.Piece(token.piece(), token.chars(), Optional.empty(), Timing.GIVEN);
        }
        CharSpan chars = word.get().chars();
        double length = chars.end() - chars.start();
        double from = Math.max(0, (token.chars().start() - chars.start()) / length);
        double to = Math.min(1, (token.chars().end() - chars.start()) / length);
        TimeSpan time = spoken.get();
        double start = time.start() + from * time.length();
        TimeSpan share = new TimeSpan(start, Math.max(start, time.start() + to * time.length()));
        Timing timing = from == 0 && to == 1 ? word.get().timing() : Timing.ESTIMATED;
        return new Position.Piece(token.piece(), token.chars(), Optional.of(share), timing);
    }
}
