package attune.workbench;

import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Lists;
import attune.dataset.Protocol;
import attune.dataset.Reversal;
import attune.dataset.Split;
import attune.dataset.Task;
import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.HeadReadings;
import attune.domain.ModelSpec;
import attune.domain.Run;
import attune.domain.SampleFacts;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.perturb.Condition;
import attune.store.ModelFolder;
import attune.store.ModelFolders;
import attune.store.RunFolder;
import attune.store.TrainingRecord;
import attune.store.TrustedScripts;
import attune.training.Course;
import attune.training.HeldClips;
import attune.training.Respondent;
import attune.training.Strengths;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the list, asks the model, writes the run. */
public final class EvaluateModelOnLists implements EvaluateModel, MeasureRobustness {

    private static final double LEAST_SCORE = -3;
    private static final double MOST_SCORE = 3;

    private final ModelFolders models;
    private final TrustedScripts trusted;
    private final Clock clock;

    /** Asks models that are installed, or that stand in a folder of their own. */
    public EvaluateModelOnLists(ModelFolders models, TrustedScripts trusted, Clock clock) {
        this.models = models;
        this.trusted = trusted;
        this.clock = clock;
    }

    @Override public Evaluated evaluate(Order order, Progress progress, Cancellation cancellation) {
        return run(order, List.of(new Condition.AsItIs()), progress, cancellation);
    }

    @Override public Evaluated measure(Order order, Progress progress, Cancellation cancellation) {
        return run(order, Strengths.of(models.open(order.model()).spec()), progress, cancellation);
    }

    private Evaluated run(Order order, List<Condition> conditions, Progress progress, Cancellation cancellation) {
        ModelFolder model = trusted.own(models.open(order.model()));
        Corpus corpus = HeldClips.orNamed(order.corpus(), order.path());
        Task task = task(corpus, order.task(), model);
        progress.at(Double.NaN, "reading " + corpus.name());
        Lists lists = Protocol.named(order.protocol()).of(corpus, Course.SPLIT_SEED);
        List<Example> asked = list(lists, corpus, order.list());
        List<Answer> answers;
        HeadReadings heads;
        SampleFacts facts;
        try (Respondent respondent = Respondent.open(model, corpus)) {
            answers = new ArrayList<>(respondent.answers(asked, task, conditions, progress, cancellation));
            heads = respondent.heads();
            facts = respondent.facts();
        }
        if (order.extras().contains(Extra.TEXTS)) {
            answers.replaceAll(saying(asked));
        }
        Set<String> seen = order.list().equals("train") ? Set.of() : alsoInTrain(asked, lists);
        answers.addAll(slice(answers, seen, ALSO_IN_TRAIN));
        answers.addAll(slice(answers, asked.stream().filter(Reversal::in).map(Example::id).collect(Collectors.toSet()),
            REVERSAL));
        long read = answers.stream().filter(answer -> answer.condition().isEmpty()).count();
        int unread = (int) (asked.stream().filter(each -> task.target(each.truth()).isPresent()).count() - read);
        Run run = provenance(model, corpus, task, lists, order, Map.of("samples", String.valueOf(read), "samples not readable",
            String.valueOf(unread), "samples also in train", String.valueOf(seen.size())));
        RunFolder written = RunFolder.write(order.out(), run, answers);
        written.keep(facts);
        if (order.extras().contains(Extra.HEADS)) {
            written.keep(heads);
        }
        return new Evaluated(written.folder(), run, (int) read, unread, seen.size(), under(answers, task));
    }

    private static UnaryOperator<Answer> saying(List<Example> asked) {
        Map<String, String> texts = new HashMap<>();
        asked.forEach(example -> example.text().ifPresent(text -> texts.put(example.id(), text)));
        return answer -> answer.condition().isEmpty() ? answer.saying(texts.getOrDefault(answer.id(), "")) : answer;
    }

    private static Set<String> alsoInTrain(List<Example> asked, Lists lists) {
        Set<String> seen = asked.stream().map(Example::id).collect(Collectors.toCollection(HashSet::new));
        Split.without(asked, lists.train().examples()).forEach(fresh -> seen.remove(fresh.id()));
        return seen;
    }

    private static List<Answer> slice(List<Answer> answers, Set<String> ids, String name) {
        return answers.stream().filter(answer -> answer.condition().isEmpty() && ids.contains(answer.id()))
            .map(answer -> new Answer(answer.id(), answer.truth(), answer.predicted(), new float[0], Optional.empty(),
                answer.group(), "", name)).toList();
    }

    private Run provenance(ModelFolder model, Corpus corpus, Task task, Lists lists, Order order, Map<String, String> counts) {
        Optional<TrainingRecord> record = TrainingRecord.of(model);
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("trained on", record.map(EvaluateModelOnLists::trainedOn).orElse("not known"));
        record.ifPresent(each -> notes.putAll(each.facts()));
        if (!corpus.caveats().isEmpty()) {
            notes.put("mind", String.join("; ", corpus.caveats()));
        }
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> notes.put(each.getKey(), each.getValue()));
        ModelSpec spec = model.spec();
        Run.Training training = record.map(TrainingRecord::training).orElse(new Run.Training("", 0, 0));
        String name = Stream.of(record.map(each -> each.data().corpus()).filter(on -> !on.equals(corpus.name()))
            .map(on -> on + "-to").orElse(""), corpus.name(), task.name(), spec.variant(), training.preset())
            .filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        return new Run(record.isPresent() ? name + "-" + training.seed() : name,
            new Run.Model(name, spec.variant(), Optional.of(spec), model.checksum()),
            new Run.Data(corpus.name(), order.list(), lists.protocol().id(), lists.hash(),
                record.map(each -> each.data().features()).orElse("")),
            training, told(task), "cpu", clock.instant(), notes);
    }

    private static String trainedOn(TrainingRecord record) {
        Run.Data data = record.data();
        String lists = data.protocol().isEmpty() ? "" : ", " + data.protocol() + " split " + data.split();
        return data.corpus() + ", " + record.task() + lists;
    }

    private static attune.domain.Task told(Task task) {
        return task.scored() ? new attune.domain.Task.Scores(LEAST_SCORE, MOST_SCORE)
            : new attune.domain.Task.Classes(task.labels());
    }

    private static List<Under> under(List<Answer> answers, Task task) {
        Map<String, List<Answer>> byCondition = answers.stream()
            .collect(Collectors.groupingBy(Answer::condition, LinkedHashMap::new, Collectors.toList()));
        return byCondition.entrySet().stream().map(each -> new Under(each.getKey(), each.getValue().size(),
            each.getValue().stream().filter(answer -> right(answer, task)).count() / (double) each.getValue().size()))
            .toList();
    }

    private static boolean right(Answer answer, Task task) {
        return task.scored() ? Math.signum(answer.truth()) == Math.signum(answer.predicted())
            : answer.truth() == answer.predicted();
    }

    private static List<Example> list(Lists lists, Corpus corpus, String name) {
        return switch (name) {
            case "train" -> lists.train().examples();
            case "dev" -> lists.dev().examples();
            case "test" -> lists.test().examples();
            default -> throw new BadInput("dataset.no-list", corpus.name(), name, "train, dev, test");
        };
    }

    /** The task of that name; else the one whose labels the model tells apart. */
    private static Task task(Corpus corpus, Optional<String> name, ModelFolder model) {
        Task task = name.isPresent() ? TrainOnCorpus.task(corpus, name)
            : corpus.tasks().stream().filter(each -> each.labels().equals(model.spec().labels())).findFirst()
                .orElse(corpus.tasks().getFirst());
        if (!task.labels().equals(model.spec().labels())) {
            throw new BadInput("evaluate.other-labels", model.name(), String.join(", ", model.spec().labels()), corpus.name(),
                String.join(", ", task.labels()));
        }
        return task;
    }
}
