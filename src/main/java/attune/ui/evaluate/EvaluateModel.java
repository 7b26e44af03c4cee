package attune.ui.evaluate;

import attune.job.JobRunner;
import attune.ui.common.Problems;
import java.time.InstantSource;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Evaluate without its view, which stays while the language changes: runs, the pair that is open with the seeds looked at,
 * and which of its samples are asked for. Used on the FX thread.
 */
public final class EvaluateModel {

    private final UseCases useCases;
    private final JobRunner jobs;
    private final Problems problems;
    private final RunsModel runs;
    private final OriginsModel origins;
    private final TrailModel trail;
    private final FiguresModel figures;
    private final VariantsModel variants;
    private final Fields fields = new Fields();
    private final SelectionModel selection;
    private final ReviewModel reviews;
    private final ObjectProperty<OptionalLong> seed = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ROW_SHARES);
    private final ObjectProperty<Squares.Diagonal> diagonal = new SimpleObjectProperty<>(Squares.Diagonal.SHOWN);
    private final StringProperty part = new SimpleStringProperty("");
    private final Recollection recollection;
    private boolean loaded;

    public EvaluateModel(UseCases useCases, JobRunner jobs, Problems problems) {
        this.useCases = useCases;
        this.jobs = jobs;
        this.problems = problems;
        this.runs = new RunsModel(useCases.runs(), jobs, problems);
        this.figures = new FiguresModel(new Jobs(jobs, problems), runs.pairProperty());
        this.variants = new VariantsModel(useCases.runs(), runs, new Jobs(jobs, problems));
        this.selection = new SelectionModel(jobs, problems);
        this.origins = new OriginsModel(useCases.origins(), jobs, problems);
        this.trail = new TrailModel(selection, origins, seen.getReadOnlyProperty());
        this.reviews = new ReviewModel(useCases.reviews(), jobs, problems, InstantSource.system());
        this.recollection = new Recollection(this, useCases.comparison());
        fields.add(reviews::status);
        fields.add(reviews::words);
        runs.pairProperty().addListener((value, before, now) -> look());
        seed.addListener((value, before, now) -> look());
    }

    /** Lists the runs, once. */
    public void load() {
        if (!loaded) {
            loaded = true;
            jobs.start("runs", (progress, cancellation) -> {
                useCases.runs().prepare();
                return true;
            }, outcome -> { });
            reviews.load();
            new Jobs(jobs, problems).start("runs", (progress, cancellation) -> useCases.comparison().last(), last -> {
                recollection.begin(last);
                runs.begin(useCases.places(), last);
            });
        }
    }

    private void look() {
        if (runs.pairProperty().get() != null) {
            Seen now = new Seen(runs.pairProperty().get(), seed.get());
            if (seen.get() != null && seen.get().pair() != now.pair()) {
                trail.leave();
            }
            origins.look(now.pair());
            selection.look(now, fields.of(now, origins::text));
            seen.set(now);
            recollection.arrive(now.pair());
        }
    }

    public RunsModel runs() {
        return runs;
    }

    /** What A and B are worth. */
    public FiguresModel figures() {
        return figures;
    }

    /** What the samples say and show. */
    public OriginsModel origins() {
        return origins;
    }

    /** The way through the samples in Inspect. */
    public TrailModel trail() {
        return trail;
    }

    VariantsModel variants() {
        return variants;
    }

    /** The fields that parts add to those of the runs. */
    public Fields fields() {
        return fields;
    }

    /** What the person noted of samples. */
    public ReviewModel reviews() {
        return reviews;
    }

    public SelectionModel selection() {
        return selection;
    }

    /** The seed that is looked at; empty for all together. */
    public ObjectProperty<OptionalLong> seedProperty() {
        return seed;
    }

    /** What the cells of the matrices say. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** Whether right answers are shown in the matrices. */
    ObjectProperty<Squares.Diagonal> diagonalProperty() {
        return diagonal;
    }

    /** The id of the part that is in front. */
    StringProperty partProperty() {
        return part;
    }

    /** The pair that is open with the seeds looked at; null before the first. Every part watches this. */
    public ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What parts ask of the workbench. */
    UseCases useCases() {
        return useCases;
    }

    /** Where parts have their work done. */
    JobRunner jobs() {
        return jobs;
    }

    Problems problems() {
        return problems;
    }
}
