package attune.ui.evaluate;

import attune.job.JobRunner;
import attune.ui.common.Problems;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which samples are asked for and in what order, the samples that are these, and the one that is chosen among them. Every
 * part that leads to samples sets {@link #whichProperty()}; every part that follows them watches {@link #shownProperty()}.
 */
public final class SelectionModel {

    private final Jobs finding;
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NONE);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ObjectProperty<Optional<Integer>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Seen> seen = Optional.empty();
    private Map<String, Field> fields = Map.of();

    /**
     * Samples that were found.
     *
     * @param which what was asked
     * @param samples their numbers in the order asked; not copied, treat as read-only
     */
    public record Shown(Which which, Order order, int[] samples) {

        static final Shown NOTHING = new Shown(Which.ALL, Order.NONE, new int[0]);

        /** The place of a sample among these; −1 where it is not one of them. */
        public int place(int sample) {
            for (int place = 0; place < samples.length; place++) {
                if (samples[place] == sample) {
                    return place;
                }
            }
            return -1;
        }
    }

    SelectionModel(JobRunner jobs, Problems problems) {
        this.finding = new Jobs(jobs, problems);
        which.addListener((value, before, now) -> find());
        order.addListener((value, before, now) -> find());
    }

    /** Looks at another pair, or other seeds of it; of another pair nothing is asked yet. */
    void look(Seen now, Map<String, Field> known) {
        boolean other = seen.isEmpty() || seen.get().pair() != now.pair();
        seen = Optional.of(now);
        fields = known;
        if (other) {
            // Numbers of samples of the pair before mean nothing in this one.
            chosen.set(Optional.empty());
            shown.set(Shown.NOTHING);
        }
        if (other && !which.get().all()) {
            which.set(Which.ALL);
        } else {
            find();
        }
    }

    /** Finds them anew, because a field says something else by now. */
    public void find() {
        if (seen.isEmpty()) {
            return;
        }
        Seen of = seen.get();
        Which wanted = which.get();
        Order ordered = order.get();
        Map<String, Field> known = fields;
        finding.start("samples", (progress, cancellation) -> {
            int[] found = Matching.of(wanted, of, known);
            cancellation.check();
            return new Shown(wanted, ordered, ordered.sorted(found, known));
        }, found -> {
            shown.set(found);
            if (chosen.get().isPresent() && found.place(chosen.get().get()) < 0) {
                chosen.set(Optional.empty());
            }
        });
    }

    /** The fields of the pair that is open, by id, in their order. */
    public Map<String, Field> fields() {
        return fields;
    }

    public ObjectProperty<Which> whichProperty() {
        return which;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** The samples found for what was asked last; what was found before, in the same pair, stands until then. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The sample that the person is at, by its number; empty for none. */
    public ObjectProperty<Optional<Integer>> chosenProperty() {
        return chosen;
    }
}
