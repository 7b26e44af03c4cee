package attune.ui.inspect;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Script;
import attune.domain.TextChanges;
import attune.domain.TimeSpan;
import attune.domain.Word;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person points at in a reading, as changes name it: by its place in the original.
 *
 * @param shown the reading pointed into
 * @param original the reading of the sample without changes
 * @param edits the changes that lie between
 */
record Places(Reading shown, Reading original, List<Edit> edits) {

    static Places of(Answer answer) {
        return new Places(answer.shown(), answer.original(), answer.request().sample().edits().list());
    }

    /** A stretch of the text shown. */
    Edit.Words words(CharSpan chars) {
        CharSpan there = TextChanges.of(shown.window(), edits).original(chars);
        String said = original.pieces().script().map(script -> there.of(script.text())).orElse("");
        return new Edit.Words(shown.window(), there, said);
    }

    /** A part of a frame or image of the reading, by its index. */
    Edit.Part part(int frame, Rectangle where) {
        if (shown.windows().isEmpty()) {
            return new Edit.Part(new Edit.Shot.Image(frame), where);
        }
        double time = shown.pieces().frames().get(frame).picture().time();
        return new Edit.Part(new Edit.Shot.Frames(new TimeSpan(time, time)), where);
    }

    /** The same part of every picture of the reading. */
    List<Edit.Part> everywhere(Rectangle where) {
        List<Edit.Part> parts = new ArrayList<>();
        if (shown.windows().isEmpty()) {
            for (int image = 0; image < shown.pieces().frames().size(); image++) {
                parts.add(part(image, where));
            }
        } else {
            parts.add(new Edit.Part(new Edit.Shot.Frames(shown.windows().get(shown.window())), where));
        }
        return parts;
    }

    /** What hides these positions from the model; empty where they cannot be named. */
    List<Edit> hiding(Modality modality, List<Integer> positions) {
        return switch (modality) {
            case TEXT -> wordsOf(positions).stream().<Edit>map(Edit.HiddenWords::new).toList();
            case VISION -> regions(positions).stream().<Edit>map(Edit.HiddenRegion::new).toList();
            case AUDIO -> stretches(positions).stream().<Edit>map(Edit.HiddenSeconds::new).toList();
        };
    }

    /** What takes these positions away: words are left out, regions covered, seconds silenced. */
    List<Edit> taking(Modality modality, List<Integer> positions) {
        return switch (modality) {
            case TEXT -> wordsOf(positions).stream().<Edit>map(words -> new Edit.ReplacedWords(words, "")).toList();
            case VISION -> regions(positions).stream().<Edit>map(Edit.Covered::new).toList();
            case AUDIO -> stretches(positions).stream().<Edit>map(Edit.Silenced::new).toList();
        };
    }

    private List<Position> positions(Modality modality) {
        return shown.analysis().positions().getOrDefault(modality, List.of());
    }

    private List<Edit.Words> wordsOf(List<Integer> pieces) {
        List<Word> all = shown.pieces().script().map(Script::words).orElse(List.of());
        return all.stream().filter(word -> pieces.stream().anyMatch(at ->
            positions(Modality.TEXT).get(at) instanceof Position.Piece piece && piece.chars().overlaps(word.chars())))
            .map(word -> words(word.chars())).distinct().toList();
    }

    private List<Edit.Part> regions(List<Integer> regions) {
        List<Edit.Part> parts = new ArrayList<>();
        for (int at : regions) {
            if (positions(Modality.VISION).get(at) instanceof Position.Region region) {
                parts.add(part(region.frame(), region.where()));
            }
        }
        return parts;
    }

    /** Segments that follow each other are one stretch. */
    private List<TimeSpan> stretches(List<Integer> segments) {
        List<TimeSpan> stretches = new ArrayList<>();
        for (int at : segments) {
            if (positions(Modality.AUDIO).get(at) instanceof Position.Segment segment) {
                TimeSpan last = stretches.isEmpty() ? null : stretches.getLast();
                if (last != null && segment.time().start() <= last.end() + 1e-6) {
                    stretches.set(stretches.size() - 1, new TimeSpan(last.start(), segment.time().end()));
                } else {
                    stretches.add(segment.time());
                }
            }
        }
        return stretches;
    }
}
