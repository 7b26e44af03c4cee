package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.training.ComposedClip.Kind;
import attune.training.ComposedClip.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Puts clips together from sentences, faces and voices that never met, in known proportions: 20 % agree, in 25 % one stream tells
 * and the others are neutral, in 25 % one or two are noise, in 20 % one or two are missing, and in 10 % two disagree.
 *
 * <p>The label of a clip whose streams disagree is what most of those say that are not neutral; where that is one against one,
 * what the words say, or the voice where the words are neutral. Sources are drawn without a look at label and role, so that
 * a source tells nothing.
 */
final class ClipComposer {

    private static final double[] SHARES = {0.2, 0.25, 0.25, 0.2, 0.1};
    private static final List<Modality> MODALITIES = List.of(Modality.values());

    private final ClipMaterial material;

    ClipComposer(ClipMaterial material) {
        this.material = material;
    }

    ClipMaterial material() {
        return material;
    }

    /** A clip of any kind. */
    ComposedClip any(RandomGenerator random) {
        double place = random.nextDouble();
        int kind = 0;
        while (kind < SHARES.length - 1 && place >= SHARES[kind]) {
            place -= SHARES[kind++];
        }
        return of(Kind.values()[kind], Polarity.values()[random.nextInt(Polarity.values().length)], random);
    }

    /** A clip of a kind. One that disagrees, or of which one stream tells, is never neutral: another label is drawn then. */
    ComposedClip of(Kind kind, Polarity wanted, RandomGenerator random) {
        return switch (kind) {
            case AGREEING -> agreeing(wanted, random);
            case ONE_TELLS -> oneTells(decided(wanted, random), MODALITIES.get(random.nextInt(MODALITIES.size())), random);
            case NOISY -> spoilt(wanted, Role.NOISE, random);
            case MISSING -> spoilt(wanted, Role.ABSENT, random);
            case DISAGREEING -> disagreeing(random);
        };
    }

    ComposedClip oneTells(Polarity label, Modality telling, RandomGenerator random) {
        Map<Modality, Role> roles = new EnumMap<>(Modality.class);
        Map<Modality, Told> streams = new EnumMap<>(Modality.class);
        for (Modality modality : MODALITIES) {
            boolean tells = modality == telling;
            roles.put(modality, tells ? Role.TELLS : Role.NEUTRAL);
            streams.put(modality, material.draw(modality, tells ? label : Polarity.NEUTRAL, random));
        }
        return new ComposedClip(Kind.ONE_TELLS, label, roles, streams);
    }

    private ComposedClip agreeing(Polarity label, RandomGenerator random) {
        Map<Modality, Role> roles = new EnumMap<>(Modality.class);
        Map<Modality, Told> streams = new EnumMap<>(Modality.class);
        for (Modality modality : MODALITIES) {
            roles.put(modality, Role.TELLS);
            streams.put(modality, material.draw(modality, label, random));
        }
        return new ComposedClip(Kind.AGREEING, label, roles, streams);
    }

    private ComposedClip spoilt(Polarity label, Role role, RandomGenerator random) {
        ComposedClip clip = agreeing(label, random);
        List<Modality> order = new ArrayList<>(MODALITIES);
        Modality kept = order.remove(random.nextInt(order.size()));
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Modality spoilt = order.remove(random.nextInt(order.size()));
            clip = clip.with(spoilt, role, role == Role.NOISE ? material.drawNoise(spoilt, random) : null);
        }
        Kind kind = role == Role.NOISE ? Kind.NOISY : Kind.MISSING;
        return clip.streams().containsKey(kept) ? new ComposedClip(kind, label, clip.roles(), clip.streams()) : clip;
    }

    private ComposedClip disagreeing(RandomGenerator random) {
        List<Modality> order = new ArrayList<>(MODALITIES);
        Map<Modality, Polarity> says = new EnumMap<>(Modality.class);
        says.put(order.remove(random.nextInt(order.size())), Polarity.POSITIVE);
        says.put(order.remove(random.nextInt(order.size())), Polarity.NEGATIVE);
        says.put(order.getFirst(), Polarity.values()[random.nextInt(Polarity.values().length)]);
        Polarity label = ruled(says);
        Map<Modality, Role> roles = new EnumMap<>(Modality.class);
        Map<Modality, Told> streams = new EnumMap<>(Modality.class);
        says.forEach((modality, own) -> {
            roles.put(modality, own == Polarity.NEUTRAL ? Role.NEUTRAL : Role.TELLS);
            streams.put(modality, material.draw(modality, own, random));
        });
        return new ComposedClip(Kind.DISAGREEING, label, roles, streams);
    }

    /** The rule for what a clip is whose streams disagree. */
    static Polarity ruled(Map<Modality, Polarity> says) {
        int balance = says.values().stream().mapToInt(own -> own.ordinal() - Polarity.NEUTRAL.ordinal()).sum();
        if (balance != 0) {
            return balance > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
        }
        Polarity words = says.getOrDefault(Modality.TEXT, Polarity.NEUTRAL);
        return words != Polarity.NEUTRAL ? words : says.getOrDefault(Modality.AUDIO, Polarity.NEUTRAL);
    }

    private static Polarity decided(Polarity wanted, RandomGenerator random) {
        return wanted != Polarity.NEUTRAL ? wanted : random.nextBoolean() ? Polarity.POSITIVE : Polarity.NEGATIVE;
    }
}
