package attune.perturb;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes hide from the model, as positions of the features that are read. */
public final class EditedMasking {

    private EditedMasking() {
    }

    /**
     * A masking, and what the changes hide beside it.
     *
     * @param hidden characters of the text that is read, as {@link EditedScript} gives them
     */
    public static Masking of(Masking asked, Features features, List<CharSpan> hidden, List<Edit> edits) {
        Set<Modality> off = EnumSet.noneOf(Modality.class);
        off.addAll(asked.modalities());
        Map<Modality, BitSet> positions = new EnumMap<>(Modality.class);
        asked.positions().forEach((modality, bits) -> positions.put(modality, (BitSet) bits.clone()));
        for (Edit edit : edits) {
            if (edit instanceof Edit.Off(Modality modality)) {
                off.add(modality);
            }
        }
        features.streams().forEach((modality, stream) -> {
            BitSet bits = positions.computeIfAbsent(modality, none -> new BitSet());
            add(bits, stream, hidden, edits);
        });
        return new Masking(off, positions);
    }

    private static void add(BitSet bits, Stream stream, List<CharSpan> hidden, List<Edit> edits) {
        for (int at = 0; at < stream.length(); at++) {
            Position position = stream.positions().get(at);
            boolean out = switch (position) {
                case Position.Piece piece -> hidden.stream().anyMatch(chars -> chars.overlaps(piece.chars()));
                case Position.Region region -> edits.stream().anyMatch(edit -> hides(edit, region));
                case Position.Segment segment -> edits.stream().anyMatch(edit ->
                    edit instanceof Edit.HiddenSeconds(TimeSpan time) && time.contains(segment.time().middle()));
                case Position.Row row -> false;
            };
            if (out) {
                bits.set(at);
            }
        }
    }

    private static boolean hides(Edit edit, Position.Region region) {
        return edit instanceof Edit.HiddenRegion(Edit.Part part) && part.shot().shows(region.frame(), region.time())
            && shared(part.where(), region.where()) >= region.where().area() / 2;
    }

    private static double shared(Rectangle one, Rectangle other) {
        double across = Math.min(one.left() + one.width(), other.left() + other.width()) - Math.max(one.left(), other.left());
        double down = Math.min(one.top() + one.height(), other.top() + other.height()) - Math.max(one.top(), other.top());
        return Math.max(0, across) * Math.max(0, down);
    }
}
