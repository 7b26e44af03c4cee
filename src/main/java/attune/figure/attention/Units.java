package attune.figure.attention;

import attune.domain.Position;
import attune.domain.Script;
import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The units of a modality, in order: the rows or columns of a matrix as a person reads them. */
public final class Units {

    private Units() {
    }

    /**
     * Merges the pieces of each word; everything else stays one position a unit.
     *
     * @param naming how regions are named
     */
    public static List<Unit> of(List<Position> positions, Optional<Script> script, UnitNaming naming) {
        Optional<WordPieces> words = script.map(text -> new WordPieces(text, positions));
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < positions.size(); at++) {
            int word = words.isPresent() ? words.get().word(at) : -1;
            if (word < 0) {
                units.add(new Unit(name(positions.get(at), naming), List.of(at)));
            } else if (words.get().pieces(word).getFirst() == at) {
                units.add(new Unit(script.get().words().get(word).text(), words.get().pieces(word)));
            }
        }
        return units;
    }

    /** Seconds as the axes write them. */
    public static String seconds(double time) {
        return String.format(Locale.ROOT, "%.1f s", time);
    }

    private static String name(Position position, UnitNaming naming) {
        return switch (position) {
            case Position.Piece piece -> piece.piece();
            case Position.Region region -> naming.region(region.frame(), cell(region));
            case Position.Segment segment -> seconds(segment.time().start());
            case Position.Row row -> row.word().orElse(String.valueOf(row.index() + 1));
        };
    }

    /** A cell by its row (a letter) and column (a number) in a grid of cells of its size, a1 top left; empty for a face. */
    private static String cell(Position.Region region) {
        if (region.kind() == Position.Region.Kind.FACE) {
            return "";
        }
        long row = Math.round(region.where().top() / region.where().height());
        long column = Math.round(region.where().left() / region.where().width());
        return (char) ('a' + Math.min(row, 25)) + String.valueOf(column + 1);
    }

    /** The stretch of time that a position stands for; empty where it has none. */
    public static Optional<TimeSpan> time(Position position) {
        return switch (position) {
            case Position.Piece piece -> piece.time();
            case Position.Region region -> Optional.of(new TimeSpan(region.time(), region.time()));
            case Position.Segment segment -> Optional.of(segment.time());
            case Position.Row row -> Optional.empty();
        };
    }
}
