package attune.ui.common;

import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Unit;
import attune.figure.attention.UnitNaming;
import attune.figure.attention.Units;
import java.util.List;
import java.util.Locale;

/** What attention maps and answers are called, in words of the person's language. */
public final class AttentionText {

    private final Strings strings;

    public AttentionText(Locale language) {
        strings = Strings.of(AttentionText.class, language);
    }

    /** A stream. */
    public String modality(Modality modality) {
        return strings.get("edit.stream." + modality.id());
    }

    /** A label in the person's language where it is one of those that are shipped, else as the model has it. */
    public String label(String label) {
        return strings.name("label.", label);
    }

    /** Who reads whom. */
    public String direction(Direction direction) {
        return direction.isSelf() ? strings.get("direction.self", modality(direction.reader()))
            : strings.get("direction.cross", modality(direction.reader()), modality(direction.read()));
    }

    /** A layer or round, counted from 1. */
    public String depth(Depth depth) {
        return strings.get("depth." + depth.stage().name().toLowerCase(Locale.ROOT), depth.layer() + 1);
    }

    /** One head, counted from 1, or the mean of all. */
    public String head(Head head) {
        return switch (head) {
            case Head.Mean mean -> strings.get("head.mean");
            case Head.One one -> strings.get("head.one", one.index() + 1);
        };
    }

    /** What rows and columns of a matrix are, and which of them reads. */
    public String caption(Direction direction) {
        return strings.get("attention.caption", units(direction.reader()), units(direction.read()));
    }

    /** What a position of a modality stands for: words, regions, seconds. */
    public String units(Modality modality) {
        return strings.get("units." + modality.id());
    }

    /** The words, regions or seconds that positions of a modality stand for. */
    public List<Unit> units(Modality modality, List<Position> positions, Pieces pieces) {
        String picture = pieces.window().isPresent() ? strings.get("unit.frame")
            : pieces.frames().size() > 1 ? strings.get("unit.image") : "";
        return Units.of(positions, pieces.script().filter(text -> modality == Modality.TEXT),
            new UnitNaming(picture, strings.get("unit.face")));
    }
}
