package attune.ui.inspect;

import attune.domain.Edit;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.TimeSpan;
import attune.ui.common.EditText;
import attune.ui.common.FigureExport;
import attune.ui.common.Lane;
import attune.ui.common.Noted;
import attune.ui.common.Strings;
import attune.workbench.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.ContextMenuEvent;

/** Changes on the lanes: a menu over what is brushed or pointed at, and what was changed drawn where it was. */
final class LaneChanges {

    private final InspectViewModel model;
    private final ChangeMenus menus;
    private final Strings strings;
    private List<Lane> all = List.of();

    LaneChanges(InspectViewModel model, ChangeMenus menus, Strings strings) {
        this.model = model;
        this.menus = menus;
        this.strings = strings;
    }

    /** Serves lanes of sound, and the strip of frames. */
    void watch(List<Lane> sound, Lane frames) {
        all = Stream.concat(Stream.of(frames), sound.stream()).toList();
        sound.forEach(lane -> lane.setOnContextMenuRequested(event -> ask(lane, event, this::segment)));
        frames.setOnContextMenuRequested(event -> ask(frames, event, this::frame));
        model.edits().list().addListener((list, old, now) -> {
            List<Noted> notes = now.stream().flatMap(change -> noted(change).stream()).toList();
            sound.forEach(lane -> lane.notesProperty().set(notes));
        });
    }

    /** What stands at a time where nothing is brushed. */
    @FunctionalInterface
    private interface Pointed {
        Optional<TimeSpan> at(double time);
    }

    private void ask(Lane lane, ContextMenuEvent event, Pointed pointed) {
        TimeSpan brush = lane.axis().brushProperty().get();
        Optional<TimeSpan> time = brush != null && brush.length() > 0 ? Optional.of(brush)
            : pointed.at(lane.timeAt(event.getX()));
        time.ifPresent(span -> menus.time(span, () -> FigureExport.seen(all), lane, event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private Optional<TimeSpan> segment(double time) {
        return positions(Modality.AUDIO).stream().filter(Position.Segment.class::isInstance)
            .map(position -> ((Position.Segment) position).time()).filter(span -> span.contains(time)).findFirst();
    }

    private Optional<TimeSpan> frame(double time) {
        List<Double> times = model.current().map(Reading::pieces).map(pieces ->
            pieces.frames().stream().map(frame -> frame.picture().time()).toList()).orElse(List.of());
        return times.stream().min(Comparator.comparingDouble(at -> Math.abs(at - time))).map(at -> new TimeSpan(at, at));
    }

    private List<Position> positions(Modality modality) {
        return model.attention().positions().getOrDefault(modality, List.of());
    }

    private Optional<Noted> noted(Edit change) {
        return switch (change) {
            case Edit.Silenced(TimeSpan time) -> Optional.of(new Noted(time, strings.get("note.silenced")));
            case Edit.HiddenSeconds(TimeSpan time) -> Optional.of(new Noted(time, strings.get("note.hidden")));
            case Edit.Noisy(Optional<TimeSpan> time, double decibels, long seed) -> time.map(span ->
                new Noted(span, strings.get("note.noise", EditText.decibels(decibels))));
            default -> Optional.empty();
        };
    }
}
