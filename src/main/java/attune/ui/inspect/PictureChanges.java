package attune.ui.inspect;

import attune.domain.Edit;
import attune.figure.RegionsFigure.Outline;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;

/** What was changed of a picture, as it lies over it. */
final class PictureChanges {

    private PictureChanges() {
    }

    /** The outlines of the changes that reach a picture, by its index in the reading and its time. */
    static List<Outline> outlines(List<Edit> edits, int frame, double time, Strings strings) {
        List<Outline> outlines = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Covered(Edit.Part part) when part.shot().shows(frame, time) ->
                    outlines.add(new Outline(part.where(), strings.get("outline.covered"), Outline.Kind.COVERED));
                case Edit.Blurred(Edit.Part part, double radius) when part.shot().shows(frame, time) ->
                    outlines.add(new Outline(part.where(), strings.get("outline.blurred"), Outline.Kind.CHANGED));
                case Edit.HiddenRegion(Edit.Part part) when part.shot().shows(frame, time) ->
                    outlines.add(new Outline(part.where(), strings.get("outline.hidden"), Outline.Kind.CHANGED));
                default -> { }
            }
        }
        return outlines;
    }
}
