package attune.workbench;

import attune.domain.AnswerTable;
import attune.domain.Modality;
import attune.domain.Predictions;
import attune.domain.Side;
import attune.domain.Task;
import attune.domain.Texts;
import attune.evaluation.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs A, and runs B where there are any, on the n samples that all of their seeds have, in one order: sample i is the same
 * in every column of both. Scores are told as the seven classes that they round to, clipped to −3 … 3, halves to the even.
 */
public final class PairOfRuns {

    private static final int MOST_SCORE = 3;

    /** What one seed said, in the order of the samples. */
    private record Seed(long number, Predictions predictions, AnswerTable table, int[] rows, int[] answers) {
    }

    private final OpenRuns a;
    private final Optional<OpenRuns> b;
    private final Population population;
    private final List<String> labels;
    private final int[] truth;
    private final List<Seed> ofA;
    private final List<Seed> ofB;
    private final Optional<Seed> speaking;
    private final Optional<Seed> grouping;

    private PairOfRuns(OpenRuns a, Optional<OpenRuns> b, Population population) {
        this.a = a;
        this.b = b;
        this.population = population;
        Task task = population.runs().getFirst().task();
        labels = switch (task) {
            case Task.Classes classes -> classes.labels();
            case Task.Scores scores -> IntStream.rangeClosed(-MOST_SCORE, MOST_SCORE).mapToObj(Integer::toString).toList();
        };
        truth = classes(task, population.runs().getFirst().truth());
        ofA = seeds(a, 0);
        ofB = b.map(runs -> seeds(runs, a.seeds().size())).orElse(List.of());
        List<Seed> all = Stream.concat(ofA.stream(), ofB.stream()).toList();
        speaking = all.stream().filter(seed -> !seed.table().texts().isEmpty()).findFirst();
        grouping = all.stream().filter(seed -> seed.table().groups().length > 0).findFirst();
    }

    /** Brings two groups onto the samples they have in common; refused where they have none, or different tasks. */
    public static PairOfRuns of(OpenRuns a, Optional<OpenRuns> b) {
        AnswerTable first = a.tables().getFirst();
        OpenRuns ofA = a.sharing(first);
        Optional<OpenRuns> ofB = b.map(runs -> runs.sharing(first));
        List<Predictions> all = new ArrayList<>(ofA.predictions().values());
        ofB.ifPresent(runs -> all.addAll(runs.predictions().values()));
        Population population = Population.of(all);
        return new PairOfRuns(ofA, ofB, population);
    }

    private List<Seed> seeds(OpenRuns runs, int first) {
        List<Seed> seeds = new ArrayList<>();
        for (Map.Entry<Long, AnswerTable> entry : runs.seeds().entrySet()) {
            int at = first + seeds.size();
            Predictions answers = population.runs().get(at);
            seeds.add(new Seed(entry.getKey(), answers, entry.getValue(), population.rows()[at],
                classes(answers.task(), answers.predicted())));
        }
        return seeds;
    }

    private static int[] classes(Task task, double... values) {
        int[] classes = new int[values.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = task instanceof Task.Classes ? (int) values[i]
                : (int) Math.rint(Math.clamp(values[i], -MOST_SCORE, MOST_SCORE)) + MOST_SCORE;
        }
        return classes;
    }

    public OpenRuns a() {
        return a;
    }

    public Optional<OpenRuns> b() {
        return b;
    }

    /** A or B; B only where there is one. */
    public OpenRuns runs(Side side) {
        return side == Side.A ? a : b.orElseThrow();
    }

    /** The sides there are. */
    public List<Side> sides() {
        return b.isPresent() ? List.of(Side.A, Side.B) : List.of(Side.A);
    }

    public Task task() {
        return population.runs().getFirst().task();
    }

    /** How many samples all runs have. */
    public int size() {
        return population.size();
    }

    /** Most samples that a seed of this side has beside the common ones. */
    public int leftOut(Side side) {
        int first = side == Side.A ? 0 : ofA.size();
        return IntStream.range(first, first + seeds(side).size()).map(i -> population.leftOut()[i]).max().orElse(0);
    }

    /** Ids whose truth differs between the runs; they are not among the samples. */
    public List<String> contradicted() {
        return population.contradicted();
    }

    /** The names of the classes. */
    public List<String> labels() {
        return labels;
    }

    /** The names that a side has for classes, by what they are read as, where these differ. */
    public Map<String, String> renamed(Side side) {
        Map<String, String> renamed = new TreeMap<>();
        Seed first = of(side).getFirst();
        Predictions own = first.table().predictions();
        if (own.task() instanceof Task.Classes classes && !own.task().equals(task())) {
            for (int i = 0; i < size(); i++) {
                String name = classes.labels().get((int) own.truth()[first.rows()[i]]);
                if (!name.equals(labels.get(truth[i]))) {
                    renamed.put(name, labels.get(truth[i]));
                }
            }
        }
        return renamed;
    }

    public List<Long> seeds(Side side) {
        return of(side).stream().map(Seed::number).toList();
    }

    /** The id of sample i. */
    public String id(int i) {
        return population.runs().getFirst().ids().get(i);
    }

    /** The ids of all samples. */
    public Texts ids() {
        return population.runs().getFirst().ids();
    }

    /** The true class of every sample. */
    public int[] truth() {
        return truth;
    }

    /** The true score of sample i, or the index of its class. */
    public double trueValue(int i) {
        return population.runs().getFirst().truth()[i];
    }

    /** The class that a seed, by its place in {@link #seeds(Side)}, answered to every sample. */
    public int[] answers(Side side, int seed) {
        return of(side).get(seed).answers();
    }

    /** The answers of a seed as measures take them, in the order of the samples. */
    public Predictions predictions(Side side, int seed) {
        return of(side).get(seed).predictions();
    }

    /** The answers of every seed as measures take them, in the order of the samples. */
    public SortedMap<Long, Predictions> predictions(Side side) {
        SortedMap<Long, Predictions> all = new TreeMap<>();
        of(side).forEach(seed -> all.put(seed.number(), seed.predictions()));
        return all;
    }

    /** The streams that the runs of a side weigh; none for a variant without gates. */
    public List<Modality> gates(Side side) {
        return List.copyOf(of(side).getFirst().table().gates().keySet());
    }

    /** The weight that a seed gave a stream of sample i; NaN where it gave none. */
    public float gate(Side side, int seed, Modality modality, int i) {
        Seed of = of(side).get(seed);
        float[] column = of.table().gates().get(modality);
        return column == null ? Float.NaN : column[of.rows()[i]];
    }

    /** Numbers of the answers of a side's first seed, as it was read, in the order of the samples. */
    public float[] along(Side side, float... ofFirstSeed) {
        int[] rows = of(side).getFirst().rows();
        float[] along = new float[rows.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = ofFirstSeed[rows[i]];
        }
        return along;
    }

    /** Whether a run keeps what the samples say. */
    public boolean texts() {
        return speaking.isPresent();
    }

    /** What sample i says; empty where no run keeps it. */
    public String text(int i) {
        return speaking.isEmpty() ? "" : speaking.get().table().texts().get(speaking.get().rows()[i]);
    }

    /** The key of what sample i must not be torn from, such as a video; empty where it stands alone. */
    public String group(int i) {
        if (grouping.isEmpty()) {
            return "";
        }
        AnswerTable table = grouping.get().table();
        return table.groups()[table.predictions().groups()[grouping.get().rows()[i]]];
    }

    private List<Seed> of(Side side) {
        return side == Side.A ? ofA : ofB;
    }
}
