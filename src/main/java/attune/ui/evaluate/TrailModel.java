package attune.ui.evaluate;

import attune.domain.Sample;
import attune.domain.Side;
import attune.job.Work;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The way through the samples that were asked for, one after the other, in Inspect. The list is the one that stood there when
 * the first was opened, so that its places do not move.
 */
public final class TrailModel {

    private final SelectionModel selection;
    private final OriginsModel origins;
    private final ReadOnlyObjectProperty<Seen> seen;
    private final ReadOnlyObjectWrapper<Optional<Stop>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Inspection inspection = (id, work) -> { };
    private SelectionModel.Shown list = SelectionModel.Shown.NOTHING;
    private Optional<Sample> opened = Optional.empty();

    /** Opens samples in Inspect; the shell does it, since views are islands. */
    @FunctionalInterface
    public interface Inspection {

        /** Opens what {@code work} brings, and tells {@link #arrived} before it is shown. */
        void open(String id, Work<Sample> work);
    }

    /**
     * A sample on the way.
     *
     * @param which what was asked for
     * @param place in the list, from 0
     * @param count how many the list has
     * @param labels of the classes
     * @param truth label
     * @param a what A said
     * @param b what B said; empty where there is none
     */
    public record Stop(Which which, int place, int count, int sample, String id, List<String> labels,
        String truth, Said a, Optional<Said> b) {
    }

    /**
     * An answer.
     *
     * @param probability NaN where it is not known
     */
    public record Said(String label, double probability) {
    }

    TrailModel(SelectionModel selection, OriginsModel origins, ReadOnlyObjectProperty<Seen> seen) {
        this.selection = selection;
        this.origins = origins;
        this.seen = seen;
    }

    /** Says who opens samples. */
    public void inspectWith(Inspection opener) {
        inspection = opener;
    }

    /** Opens a sample of those that are shown. */
    public void open(int sample) {
        list = selection.shownProperty().get();
        go(list.place(sample));
    }

    /** Opens the next of the list, or the one before: {@code step} 1 or −1. Nothing at its ends. */
    public void step(int step) {
        stop.get().ifPresent(now -> go(now.place() + step));
    }

    private void go(int place) {
        if (place < 0 || place >= list.samples().length) {
            return;
        }
        int sample = list.samples()[place];
        Seen now = seen.get();
        stop.set(Optional.of(new Stop(list.which(), place, list.samples().length, sample, now.pair().id(sample),
            now.pair().labels(),
            now.pair().labels().get(now.pair().truth()[sample]), said(now, Side.A, sample),
            now.two() ? Optional.of(said(now, Side.B, sample)) : Optional.empty())));
        selection.chosenProperty().set(Optional.of(sample));
        inspection.open(now.pair().id(sample), origins.opening(sample));
    }

    private static Said said(Seen seen, Side side, int sample) {
        int answer = seen.answer(side, sample);
        return new Said(seen.pair().labels().get(answer), seen.probability(side, answer, sample));
    }

    /** This sample is the one that was asked for. */
    public void arrived(Sample sample) {
        opened = Optional.of(sample);
    }

    /** Another sample is shown: the way ends, unless it is the one that was asked for or an edit of it. */
    public void shown(Sample sample) {
        boolean own = opened.isPresent() && (opened.get() == sample || parent(sample).equals(Optional.of(opened.get().id())));
        if (!own) {
            leave();
        }
    }

    private static Optional<String> parent(Sample sample) {
        return switch (sample) {
            case Sample.Clip clip -> clip.parent();
            case Sample.Post post -> post.parent();
            case Sample.FeatureSample features -> Optional.empty();
        };
    }

    /** Ends the way; the sample stays chosen in the table. */
    public void leave() {
        stop.set(Optional.empty());
        opened = Optional.empty();
    }

    /** Where one is; empty where nobody came from Evaluate. */
    public ReadOnlyObjectProperty<Optional<Stop>> stopProperty() {
        return stop.getReadOnlyProperty();
    }
}
