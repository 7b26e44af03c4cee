package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.model.variant.Network;
import attune.training.ComposedClip.Kind;
import attune.training.ComposedClip.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Whether a gate shows what it should: on clips of which one stream tells its gate is the largest; noise in place of a stream
 * lowers its gate; a stream that is taken away has none; and gate, share in the logit and effect of removal name the same stream.
 */
record GateTrials(Network network, ClipComposer composer, ClipComposer strange) {

    private static final int EACH = 240;

    /** Lines for the card; none for a network without gates. */
    List<String> lines() {
        if (!network.spec().fusion().equals(ModelSpec.Fusion.GATED) || network.spec().inputs().size() < 3) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("| stream | its gate is the largest, others neutral | others noise | noise lowers its gate "
            + "| unseen noise | removed: 0 |");
        lines.add("|---|---|---|---|---|---|");
        double[] sums = new double[5];
        for (Modality modality : Modality.values()) {
            double[] shares = {largest(modality, Role.NEUTRAL), largest(modality, Role.NOISE), lowered(modality, composer),
                lowered(modality, strange), removed(modality)};
            for (int i = 0; i < sums.length; i++) {
                sums[i] += shares[i] / Modality.values().length;
            }
            lines.add(row(modality.id(), shares));
        }
        lines.add(row("mean", sums));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Each share is of %d clips, a mean of %d: 80 %% of that many lie within "
            + "%.1f points, 90 %% within %.1f (95 %% intervals).", EACH, 3 * EACH, within(0.8), within(0.9)));
        lines.add("");
        lines.addAll(agreement());
        return lines;
    }

    private static double within(double share) {
        return 196 * Math.sqrt(share * (1 - share) / (3 * EACH));
    }

    private static String row(String name, double... shares) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (double share : shares) {
            row.append(String.format(Locale.ROOT, " %.1f %% |", 100 * share));
        }
        return row.toString();
    }

    private double largest(Modality telling, Role others) {
        List<ComposedClip> clips = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            RandomGenerator random = Draw.of(Halves.SEED, 100 + telling.ordinal(), i);
            ComposedClip clip = composer.oneTells(i % 2 == 0 ? Polarity.POSITIVE : Polarity.NEGATIVE, telling, random);
            if (others == Role.NOISE) {
                for (Modality other : Modality.values()) {
                    clip = other == telling ? clip : clip.with(other, Role.NOISE, composer.material().drawNoise(other, random));
                }
            }
            clips.add(clip);
        }
        int place = GateAnswers.place(network, telling);
        return share(GateAnswers.of(network, clips).stream().filter(a -> GateAnswers.largest(a.gates()) == place).count());
    }

    private double lowered(Modality spoilt, ClipComposer noises) {
        List<ComposedClip> clear = agreeing(200 + spoilt.ordinal());
        List<ComposedClip> noisy = new ArrayList<>();
        for (int i = 0; i < clear.size(); i++) {
            noisy.add(clear.get(i).with(spoilt, Role.NOISE,
                noises.material().drawNoise(spoilt, Draw.of(Halves.SEED, 300 + spoilt.ordinal(), i))));
        }
        List<GateAnswers> before = GateAnswers.of(network, clear);
        List<GateAnswers> after = GateAnswers.of(network, noisy);
        int place = GateAnswers.place(network, spoilt);
        long lowered = 0;
        for (int i = 0; i < clear.size(); i++) {
            lowered += after.get(i).gates()[place] < before.get(i).gates()[place] ? 1 : 0;
        }
        return share(lowered);
    }

    private double removed(Modality gone) {
        List<ComposedClip> clips =
            agreeing(400 + gone.ordinal()).stream().map(clip -> clip.with(gone, Role.ABSENT, null)).toList();
        int place = GateAnswers.place(network, gone);
        return share(GateAnswers.of(network, clips).stream().filter(answer -> answer.gates()[place] == 0).count());
    }

    private List<String> agreement() {
        List<ComposedClip> clips = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            clips.add(composer.of(i % 2 == 0 ? Kind.ONE_TELLS : Kind.DISAGREEING, Polarity.POSITIVE,
                Draw.of(Halves.SEED, 500, i)));
        }
        List<GateAnswers> whole = GateAnswers.of(network, clips);
        List<List<GateAnswers>> without = new ArrayList<>();
        for (Modality modality : network.spec().inputs().keySet()) {
            without.add(GateAnswers.of(network,
                clips.stream().map(clip -> clip.with(modality, Role.ABSENT, null)).toList()));
        }
        long gateAndShare = 0;
        long gateAndRemoval = 0;
        long shareAndRemoval = 0;
        for (int i = 0; i < clips.size(); i++) {
            GateAnswers answer = whole.get(i);
            float[] effects = new float[without.size()];
            for (int m = 0; m < effects.length; m++) {
                effects[m] = answer.probabilities()[answer.told()] - without.get(m).get(i).probabilities()[answer.told()];
            }
            int gate = GateAnswers.largest(answer.gates());
            int share = GateAnswers.largest(answer.shares());
            int effect = GateAnswers.largest(effects);
            gateAndShare += gate == share ? 1 : 0;
            gateAndRemoval += gate == effect ? 1 : 0;
            shareAndRemoval += share == effect ? 1 : 0;
        }
        return List.of(String.format(Locale.ROOT, "The stream of the largest gate has the largest share in the logit in "
            + "%.1f %% of %d clips, and the largest effect of removal in %.1f %%; share and effect name the same in %.1f %%.",
            100 * share(gateAndShare), clips.size(), 100 * share(gateAndRemoval), 100 * share(shareAndRemoval)));
    }

    private List<ComposedClip> agreeing(long number) {
        List<ComposedClip> clips = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            clips.add(composer.of(Kind.AGREEING, i % 2 == 0 ? Polarity.POSITIVE : Polarity.NEGATIVE,
                Draw.of(Halves.SEED, number, i)));
        }
        return clips;
    }

    private static double share(long count) {
        return (double) count / EACH;
    }
}
