package attune.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Opens samples in turn and waits for the reading of each, so that the virtual machine can record what a start and a
 * reading need: with the profiles of a rehearsal the first reading is shown by compiled code.
 */
final class Rehearsal {

    private static final int ROUNDS = 4;
    private static final Duration LONGEST = Duration.seconds(60);
    /** Between readings, so that each is laid out and painted, part by part. */
    private static final Duration REST = Duration.millis(400);

    private final Desk desk;
    private final List<Path> samples;
    private final Runnable end;
    private int next;

    /** {@code end} is called once, after the last reading, or when no reading has come for a minute. */
    Rehearsal(Desk desk, List<Path> samples, Runnable end) {
        this.desk = desk;
        this.samples = samples;
        this.end = end;
    }

    void begin() {
        PauseTransition rest = new PauseTransition(REST);
        PauseTransition patience = new PauseTransition(LONGEST);
        rest.setOnFinished(rested -> step(patience));
        patience.setOnFinished(nothing -> end.run());
        desk.readingProperty().addListener((value, before, now) -> {
            if (now != null) {
                rest.playFromStart();
            }
        });
        step(patience);
    }

    private void step(PauseTransition patience) {
        if (next == ROUNDS * samples.size()) {
            patience.stop();
            end.run();
        } else {
            patience.playFromStart();
            desk.take(List.of(samples.get(next++ % samples.size())));
        }
    }
}
