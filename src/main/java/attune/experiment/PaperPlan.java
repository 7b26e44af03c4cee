package attune.experiment;

import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.Variant;
import attune.training.Preset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
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

    /** Every job once, those whose corpus is not there included. */
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        ENDS.forEach(variant -> jobs.add(Job.of(mmsd, variant, Preset.TUNED, 0).thoroughly()));
        SIX.forEach(variant -> jobs.add(mosi(variant, 0)));
        SIX.stream().filter(variant -> !ENDS.contains(variant))
            .forEach(variant -> jobs.add(Job.of(mmsd, variant, Preset.TUNED, 0).thoroughly()));
        for (String variant : List.of("gated", "gated+margin", "base", "optimised")) {
            jobs.add(Job.of(mosi.asking(Task.SEVEN), variant, Preset.TUNED, 0));
        }
        seeded(1, SIX, this::mosi, jobs);
        seeded(0, ENDS, (variant, seed) -> mosi(variant, seed).from(Job.Origin.SHIPPED_TEXT), jobs);
        for (Task task : List.of(Task.FIVE, Task.SCORE)) {
            ENDS.forEach(variant -> jobs.add(Job.of(mosi.asking(task), variant, Preset.TUNED, 0)));
        }
        ENDS.forEach(variant -> jobs.add(Job.of(leaky, variant, Preset.TUNED, 0)));
        for (String variant : List.of("base", "gated", "optimised")) {
            jobs.add(Job.of(mosi.by(Protocol.PAPER), variant, Preset.TUNED, 0));
        }
        ENDS.forEach(variant -> jobs.add(Job.of(mosi, variant, Preset.PAPER, 0)));
        SIX.forEach(variant -> jobs.add(mvsa(variant, 0)));
        seeded(1, SIX, (variant, seed) -> Job.of(mmsd, variant, Preset.TUNED, seed), jobs);
        for (long seed = 0; seed < Math.min(seeds, SEEDS_OF_POINTS); seed++) {
            for (String point : POINTS) {
                jobs.add(Job.of(mmsd, point, Preset.TUNED, seed));
            }
        }
        jobs.add(Job.of(meld, "text-only", Preset.TUNED, 0).alsoAsked(mosi, sims));
        jobs.add(Job.of(sims, "text-only", Preset.TUNED, 0).alsoAsked(mosi, meld));
        seeded(1, SIX, this::mvsa, jobs);
        ENDS.forEach(variant -> jobs.add(Job.of(mmsd, variant, Preset.PAPER, 0)));
        return jobs;
    }

    private Job mosi(String variant, long seed) {
        Job job = Job.of(mosi, variant, Preset.TUNED, seed);
        return seed == 0 ? job.thoroughly().alsoAsked(meld, sims) : job;
    }

    private Job mvsa(String variant, long seed) {
        Job job = Job.of(mvsa, variant, Preset.TUNED, seed).from(Job.Origin.FROZEN_VISION);
        return seed == 0 && ENDS.contains(variant) ? job.thoroughly() : job;
    }

    /** A job of a variant and a seed. */
    private interface Seeded {
        Job of(String variant, long seed);
    }

    private void seeded(long first, List<String> variants, Seeded made, List<Job> to) {
        LongStream.range(first, seeds).forEach(seed -> variants.forEach(variant -> to.add(made.of(variant, seed))));
    }
}
