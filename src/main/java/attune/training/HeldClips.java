package attune.training;

import attune.dataset.ChSims;
import attune.dataset.Corpora;
import attune.dataset.Corpus;
import attune.dataset.Example;
import attune.dataset.Fer2013;
import attune.dataset.Fold;
import attune.dataset.Found;
import attune.dataset.Meld;
import attune.dataset.Polarity;
import attune.dataset.Truth;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Clips composed of what no shipped model learned from: a sentence of the development lists of MELD and CH-SIMS, a face of the
 * half of FER-2013's PublicTest list that is only measured on, in one or two frames, the voice of such a speaker of RAVDESS or
 * EMO-DB. No such clip was ever spoken. It has no list to learn from; a speaker is a group.
 */
public final class HeldClips implements Corpus {

    /** Its name; it stands in a folder of corpora, each in its publisher's layout. */
    public static final String NAME = "composed-clips";

    private static final long SEED = 20_261_122;
    private static final int AGREEING = 300;
    private static final int ONE_TELLS = 200;

    private final List<Example> sentences = new ArrayList<>();
    private final List<Example> faces;
    private final List<Example> voices;
    private final FaceFrames frames = new FaceFrames(List.of());
    private final Map<String, Plan> plans = new HashMap<>();

    /**
     * How a clip is composed.
     *
     * @param telling the streams that are of its label; the others are neutral
     * @param draw the numbers that its sources are drawn by
     */
    private record Plan(Polarity label, Set<Modality> telling, long... draw) {
    }

    /** What was drawn for a clip. */
    private record Drawn(Example sentence, Example face, List<Frame> frames, Example voice) {
    }

    /** Clips of the corpora below a folder. */
    public HeldClips(Path data) {
        sentences.addAll(new Meld(data.resolve("text/meld")).read(Fold.DEV).whole());
        sentences.addAll(new ChSims(data.resolve("text/sims")).read(Fold.DEV).whole());
        faces = Halves.of(new Fer2013(data.resolve("fer2013/fer2013.zip")).read(Fold.DEV).whole()).measured();
        voices = VoicesRecipe.recordings(data).measured();
    }

    /** The corpus of that name, these clips among them. */
    public static Corpus orNamed(String name, Path path) {
        return name.equals(NAME) ? new HeldClips(path) : Corpora.named(name, path);
    }

    @Override public String name() {
        return NAME;
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public Found read(Fold fold) {
        return new Found(List.of(), List.of());
    }

    @Override public boolean tested() {
        return true;
    }

    /** 300 clips whose streams agree, and for each stream 200 in which it alone tells. */
    @Override public Found test() {
        List<Example> clips = new ArrayList<>();
        for (int i = 0; i < AGREEING; i++) {
            clips.add(agreeing(i));
        }
        for (Modality stream : Modality.values()) {
            for (int i = 0; i < ONE_TELLS; i++) {
                clips.add(oneTells(stream, i));
            }
        }
        return new Found(clips, List.of());
    }

    @Override public boolean divisible() {
        return false;
    }

    @Override public List<String> caveats() {
        return List.of("clips were composed of sentences, faces and voices that never met; sources come again in several clips");
    }

    /** The clip of a number whose three streams are of one label; labels take turns. */
    Example agreeing(int number) {
        Polarity label = Polarity.values()[number % Polarity.values().length];
        return clip("agree-" + number, label, EnumSet.allOf(Modality.class), number);
    }

    /** The clip of a number in which a stream is negative or positive, in turn, and the others are neutral. */
    private Example oneTells(Modality stream, int number) {
        return clip(stream.id() + "-tells-" + number, number % 2 == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE, Set.of(stream),
            number, 1 + stream.ordinal());
    }

    private Example clip(String id, Polarity label, Set<Modality> telling, long... draw) {
        Plan plan = new Plan(label, telling, draw);
        Drawn drawn = draw(plan);
        Example example = new Example(NAME + "/" + id, drawn.sentence().text(), drawn.face().image(), drawn.voice().sound(),
            Truth.of(label), List.of(NAME + " speaker " + drawn.voice().groups().getFirst()));
        plans.put(example.id(), plan);
        return example;
    }

    /** The letters of the streams that tell. */
    String telling(Example example) {
        return plans.get(example.id()).telling().stream().sorted().map(Modality::letter).map(String::valueOf)
            .collect(Collectors.joining());
    }

    Pieces pieces(Example example) {
        return pieces(example.id());
    }

    /** A clip that was listed, decoded: whole, with its face in one or two frames. */
    public Pieces pieces(String id) {
        Drawn drawn = draw(plans.get(id));
        Sound sound = ExampleFeatures.sound(drawn.voice().sound().orElseThrow());
        return new Pieces(drawn.sentence().text().map(ExampleFeatures::script), drawn.frames(), Optional.of(sound),
            Optional.of(new TimeSpan(0, sound.duration())));
    }

    private Drawn draw(Plan plan) {
        RandomGenerator random = Draw.of(SEED, plan.draw());
        Example sentence = draw(sentences, plan, Modality.TEXT, random);
        List<Example> shown = new ArrayList<>();
        List<Frame> pictures = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            shown.add(draw(faces, plan, Modality.VISION, random));
            pictures.add(frames.of(ExampleFeatures.picture(shown.getLast().image().orElseThrow()), random));
        }
        return new Drawn(sentence, shown.getFirst(), pictures, draw(voices, plan, Modality.AUDIO, random));
    }

    private static Example draw(List<Example> from, Plan plan, Modality stream, RandomGenerator random) {
        Polarity wanted = plan.telling().contains(stream) ? plan.label() : Polarity.NEUTRAL;
        List<Example> fitting = from.stream().filter(example -> example.polarity() == wanted).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }
}
