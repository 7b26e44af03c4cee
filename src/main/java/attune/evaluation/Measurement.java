package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.List;
import java.util.SortedMap;

/**
 * The figures of a group of runs that differ only in their seed; of one run, where there is one seed.
 *
 * @param samples how many samples all seeds have
 * @param leftOut how many samples each seed has beside these
 * @param seeds in their order
 * @param figures means over the seeds, with their intervals
 * @param confusions a matrix a seed; none for scores
 */
public record Measurement(
    Task task, int samples, int[] leftOut, List<Long> seeds, List<Figure> figures, List<Confusion> confusions) {

    /** Measures a group, by seed. */
    public static Measurement of(SortedMap<Long, Predictions> group) {
        Population population = Population.of(List.copyOf(group.values()));
        List<Predictions> runs = population.runs();
        Task task = runs.getFirst().task();
        return new Measurement(task, population.size(), population.leftOut(), List.copyOf(group.keySet()),
            Bootstrap.figures(runs), confusions(runs));
    }

    /** A matrix each; none for scores. */
    static List<Confusion> confusions(List<Predictions> runs) {
        return runs.stream().filter(run -> run.task() instanceof Task.Classes)
            .map(run -> Confusion.of(run.trueClasses(), run.predictedClasses(), run.classes())).toList();
    }

    /** The figure of that id, such as {@code accuracy}. */
    public Figure figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
    }
}
