package attune.experiment;

import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.BadInput;
import attune.domain.Variant;
import attune.training.Preset;
import attune.training.Start;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The runs of the paper's experiment on the corpora of a data folder, the most wanted first: each corpus with one seed, then
 * the switches alone, other seeds, and what answers single doubts.
 */
public final class PaperPlan {

    private static final List<String> SIX = Stream.of(Variant.values()).map(Variant::id).toList();
    private static final List<String> POINTS =
        List.of("base+gate", "gated+residual", "gated+margin", "constant-gates", "base-widened");
    private static final List<String> ENDS = List.of("base", "optimised");
    private static final int SEEDS_OF_POINTS = 2;

    private final Subject mmsd;
    private final Subject mosi;
    private final Subject mvsa;
    private final Subject leaky;
    private final Subject meld;
    private final Subject sims;
    private final int seeds;

    /**
     * The plan over a data folder.
     *
     * @param data with the corpora in the layouts of their publishers: mmsd2, cmu_mosi, mvsa_single, text/meld, text/sims
     * @param seeds of the six variants, at least 1
     */
    public PaperPlan(Path data, int seeds) {
        mmsd = new Subject("mmsd2", data.resolve("mmsd2"), Task.SARCASM, Protocol.PUBLISHED);
        mosi = new Subject("cmu-mosi", data.resolve("cmu_mosi"), Task.POLARITY, Protocol.PUBLISHED);
        mvsa = new Subject("mvsa-single", data.resolve("mvsa_single"), Task.POLARITY, Protocol.PUBLISHED);
        leaky = new Subject(
            "mosi-utterance-vectors", data.resolve("cmu_mosi/features"), Task.POLARITY, Protocol.PUBLISHED);
        meld = new Subject("meld", data.resolve("text/meld"), Task.POLARITY, Protocol.PUBLISHED);
        sims = new Subject("ch-sims", data.resolve("text/sims"), Task.POLARITY, Protocol.PUBLISHED);
        this.seeds = seeds;
    }

    /** The jobs that train on corpora of these names, in their order; a name that no job has is refused. */
    public List<Job> jobs(List<String> corpora) {
        List<String> known = jobs().stream().map(job -> job.subject().corpus()).distinct().toList();
        corpora.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadInput("experiment.corpus", name, String.join(", ", known));
        });
        return jobs().stream().filter(job -> corpora.isEmpty() || corpora.contains(job.subject().corpus())).toList();
    }

    /** Every job once, those whose corpus is not there included. */
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        SIX.forEach(variant -> jobs.add(Job.of(mmsd, variant, Preset.TUNED, 0).thoroughly()));
        SIX.forEach(variant -> jobs.add(mosi(variant, 0).thoroughly().alsoAsked(meld, sims)));
        SIX.forEach(variant -> jobs.add(mvsa(variant, 0)));
        POINTS.forEach(point -> jobs.add(Job.of(mmsd, point, Preset.TUNED, 0)));
        for (long seed = 1; seed < seeds; seed++) {
            long again = seed;
            SIX.forEach(variant -> jobs.add(Job.of(mmsd, variant, Preset.TUNED, again)));
            if (seed < SEEDS_OF_POINTS) {
                POINTS.forEach(point -> jobs.add(Job.of(mmsd, point, Preset.TUNED, again)));
            }
            SIX.forEach(variant -> jobs.add(mosi(variant, again)));
            SIX.forEach(variant -> jobs.add(mvsa(variant, again)));
        }
        for (long seed = 0; seed < seeds; seed++) {
            long again = seed;
            SIX.forEach(variant -> jobs.add(
                Job.of(mosi, variant, Preset.FINE_TUNED, again).from(Start.PRETRAINED_TEXT)));
        }
        ENDS.forEach(variant -> jobs.add(Job.of(mosi, variant, Preset.TUNED, 0)));
        for (String variant : List.of("gated", "gated+margin", "base", "optimised")) {
            jobs.add(Job.of(mosi.asking(Task.SEVEN), variant, Preset.TUNED, 0));
        }
        for (Task task : List.of(Task.FIVE, Task.SCORE)) {
            ENDS.forEach(variant -> jobs.add(Job.of(mosi.asking(task), variant, Preset.TUNED, 0)));
        }
        ENDS.forEach(variant -> jobs.add(Job.of(leaky, variant, Preset.TUNED, 0)));
        for (String variant : List.of("base", "gated", "optimised")) {
            jobs.add(Job.of(mosi.by(Protocol.PAPER), variant, Preset.TUNED, 0));
        }
        jobs.add(Job.of(meld, "text-only", Preset.TUNED, 0).alsoAsked(mosi, sims));
        jobs.add(Job.of(sims, "text-only", Preset.TUNED, 0).alsoAsked(mosi, meld));
        for (Subject subject : List.of(mosi, mmsd)) {
            ENDS.forEach(variant -> jobs.add(Job.of(subject, variant, Preset.PAPER, 0)));
        }
        return jobs;
    }

    private Job mosi(String variant, long seed) {
        return Job.of(mosi, variant, Preset.TUNED, seed).from(Start.PRETRAINED_TEXT);
    }

    private Job mvsa(String variant, long seed) {
        Job job = Job.of(mvsa, variant, Preset.TUNED, seed).from(Start.FROZEN_VISION);
        return seed == 0 && ENDS.contains(variant) ? job.thoroughly() : job;
    }
}
