package attune.ui.evaluate;

import attune.domain.AnswerTable;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.Sample;
import attune.domain.Task;
import attune.domain.Texts;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.BrowseRuns;
import attune.workbench.CorpusCard;
import attune.workbench.OpenRuns;
import attune.workbench.Origin;
import attune.workbench.RunListing;
import attune.workbench.SampleOrigins;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Runs in memory: base and optimised with two seeds each, gated with one, all on 300 samples of three classes. */
public final class FakeRuns implements BrowseRuns, SampleOrigins {

    static final List<String> LABELS = List.of("negative", "neutral", "positive");
    static final int SAMPLES = 300;

    /** Where corpora stand, by name. */
    public final Map<String, Path> places = new LinkedHashMap<>();
    final FakeComparison comparison = new FakeComparison();
    private final List<RunListing> listed = new ArrayList<>();
    private final Map<RunListing, SortedMap<Long, AnswerTable>> tables = new LinkedHashMap<>();

    public FakeRuns() {
        add("base", "text of", 0.55, 1, 2);
        add("gated", "text of", 0.6, 1);
        add("optimised", "text of", 0.65, 1, 2);
    }

    public UseCases useCases() {
        return new UseCases(this, this, null, new FakeReviews(), null, null, comparison, List.of(Path.of("runs")));
    }

    private void add(String variant, String said, double right, long... seeds) {
        SortedMap<Long, AnswerTable> runs = new TreeMap<>();
        List<Run> provenance = new ArrayList<>();
        for (long seed : seeds) {
            runs.put(seed, table(said, right, seed));
            provenance.add(new Run(variant + seed, new Run.Model("made-" + variant, variant, Optional.empty(), "ab12"),
                new Run.Data("made", "test", "published", "4f2a", "text"), new Run.Training("tuned", seed, 3),
                new Task.Classes(LABELS), "cpu", Instant.EPOCH, Map.of()));
        }
        RunListing listing = new RunListing("made-" + variant,
            new RunListing.Source.Folders(Arrays.stream(seeds).mapToObj(seed -> Path.of(variant + seed)).toList()), provenance);
        listed.add(listing);
        tables.put(listing, runs);
    }

    /** One more group of a variant: with this preset, its words learned before or not. */
    void alike(String variant, String preset, boolean pretrained) {
        RunListing like = listed.stream().filter(run -> run.variant().equals(variant)).findFirst().orElseThrow();
        Run first = like.provenance().getFirst();
        String name = like.name() + "-" + listed.size();
        RunListing other = new RunListing(like.name(), new RunListing.Source.Folders(List.of(Path.of(name))),
            List.of(new Run(name,
            first.model(), first.data(), new Run.Training(preset, 1, 3), first.task(), "cpu", Instant.EPOCH,
            pretrained ? Map.of("text encoder starts from", "words") : Map.of())));
        listed.add(other);
        tables.put(other, tables.get(like));
    }

    /** A table of another tool with other classes. */
    RunListing otherTask() {
        RunListing other = new RunListing("peer.csv", new RunListing.Source.Table(Path.of("peer.csv"), ""), List.of());
        Predictions answers = new Predictions(new Task.Classes(List.of("no", "yes")), new String[] {"made/1", "made/2"},
            new double[] {0, 1}, new double[] {0, 1}, new float[0][], 0, 1);
        listed.add(other);
        tables.put(other, new TreeMap<>(Map.of(0L, AnswerTable.of(answers))));
        return other;
    }

    private static AnswerTable table(String said, double right, long seed) {
        Random truths = new Random(9);
        Random answers = new Random(seed + Math.round(1000 * right));
        double[] truth = truths.ints(SAMPLES, 0, LABELS.size()).asDoubleStream().toArray();
        double[] predicted = new double[SAMPLES];
        float[][] probabilities = new float[LABELS.size()][SAMPLES];
        float[] text = new float[SAMPLES];
        float[] audio = new float[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            predicted[i] = answers.nextDouble() < right ? truth[i] : answers.nextInt(LABELS.size());
            float best = 0.4f + 0.5f * answers.nextFloat();
            for (int c = 0; c < LABELS.size(); c++) {
                probabilities[c][i] = c == predicted[i] ? best : (1 - best) / 2;
            }
            text[i] = answers.nextFloat();
            audio[i] = 1 - text[i];
        }
        String[] ids = IntStream.range(0, SAMPLES).mapToObj(i -> "made/" + i).toArray(String[]::new);
        String[] texts = IntStream.range(0, SAMPLES).mapToObj(i -> said + " " + i).toArray(String[]::new);
        Predictions run = new Predictions(new Task.Classes(LABELS), ids, truth, predicted, probabilities,
            IntStream.range(0, SAMPLES).toArray());
        return new AnswerTable(run, Map.of(Modality.TEXT, text, Modality.AUDIO, audio), Texts.of(texts), new String[0]);
    }

    @Override public List<RunListing> list(Path place, Progress progress, Cancellation cancellation) {
        return listed;
    }

    @Override public OpenRuns open(RunListing listing, Progress progress, Cancellation cancellation) {
        return new OpenRuns(listing, tables.get(listing), Optional.empty());
    }

    @Override public Glance glance(RunListing listing, Cancellation cancellation) {
        return new Glance(SAMPLES, listing.seeds().stream().map(seed -> 0.5).toList());
    }

    @Override public Optional<Path> place(String corpus) {
        return Optional.ofNullable(places.get(corpus));
    }

    @Override public void keep(String corpus, Path place) {
        places.put(corpus, place);
    }

    @Override public Optional<CorpusCard> card(String corpus, Locale locale) {
        return Optional.of(new CorpusCard(corpus, "a folder", "made", CorpusCard.Stands.FOLDER));
    }

    @Override public Map<String, Origin> read(
        RunListing.Asked asked, Path place, Progress progress, Cancellation cancellation) {
        if (place.toString().startsWith("bad")) {
            throw new BadInput("file.missing", place);
        }
        return Map.of();
    }

    @Override public Sample open(Origin origin, Progress progress, Cancellation cancellation) {
        throw new IllegalStateException("no origin is known");
    }

    @Override public Sample post(String text) {
        return new Sample.Post(text, text, text, List.of(), Optional.empty());
    }

    @Override public Optional<Picture> still(Origin origin, int side, Cancellation cancellation) {
        return Optional.empty();
    }
}
