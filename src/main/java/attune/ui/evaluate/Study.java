package attune.ui.evaluate;

import attune.job.Cancellation;
import attune.job.Progress;
import attune.ui.common.Strings;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/**
 * What a part computes of what is looked at, by a job: once the part is in front, and anew when something else is looked at
 * then. What nobody looks at costs nothing, however many samples there are.
 *
 * @param <K> what is looked at
 * @param <T> what is computed of it
 */
final class Study<K, T> {

    /** The half that runs away from the FX thread. */
    @FunctionalInterface
    interface Computing<K, T> {

        T of(K looked, Progress progress, Cancellation cancellation);
    }

    private final Jobs jobs;
    private final String name;
    private final Label note;
    private final String wait;
    private final ObservableValue<K> looked;
    private final Computing<K, T> computing;
    private final BiConsumer<K, T> then;
    private final Subscription following;
    private Node guarded = new Group();
    private K done;
    private boolean inFront;

    /**
     * A study that nobody looks at yet.
     *
     * @param part whose tab names the job
     * @param note tells that it is being computed; {@code then} says more
     */
    Study(EvaluateModel model, Strings strings, String part, Label note, ObservableValue<K> looked,
        Computing<K, T> computing, BiConsumer<K, T> then) {
        this.jobs = new Jobs(model.jobs(), model.problems());
        this.name = strings.get("part." + part);
        this.note = note;
        this.wait = strings.get("computing");
        this.looked = looked;
        this.computing = computing;
        this.then = then;
        this.following = looked.subscribe(now -> compute());
    }

    /** What shows it leads nowhere while it is still of something else. */
    Study<K, T> guarding(Node shown) {
        guarded = shown;
        return this;
    }

    /** The part is brought to the front, or goes behind another. */
    void inFront(boolean now) {
        inFront = now;
        compute();
    }

    private void compute() {
        K now = looked.getValue();
        guarded.setMouseTransparent(now != done);
        if (!inFront || now == null || now == done) {
            return;
        }
        done = now;
        guarded.setMouseTransparent(true);
        note.setText(wait);
        jobs.start(name, (progress, cancellation) -> computing.of(now, progress, cancellation),
            found -> {
                guarded.setMouseTransparent(false);
                then.accept(now, found);
            }, () -> done = null);
    }

    void close() {
        jobs.cancel();
        following.unsubscribe();
    }
}
