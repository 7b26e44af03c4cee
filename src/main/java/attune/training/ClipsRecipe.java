package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.store.ModelFolder;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model for clips: fused on frozen encoders with clips that are composed of sentences, faces and voices of different corpora.
 * Speakers, lists and texts that are asked are not learned from, by the encoders neither.
 */
public final class ClipsRecipe implements Recipe {

    private static final int EPOCHS = 8;
    private static final int BATCHES = 120;
    private static final int CHOSEN = 300;
    private static final int MEASURED = 500;
    private static final Map<Modality, String> ENCODERS =
        Map.of(Modality.TEXT, "text", Modality.VISION, "faces", Modality.AUDIO, "voices");

    private final String variant;
    private final ClipsRecipe first;
    private ClipReading reading;

    /** The shipped variant. */
    public ClipsRecipe() {
        this.variant = "optimised";
        this.first = this;
    }

    private ClipsRecipe(String variant, ClipsRecipe first) {
        this.variant = variant;
        this.first = first;
    }

    /** Another variant on the same composed clips, which are read once for all. */
    @Override public ClipsRecipe of(String other) {
        return new ClipsRecipe(other, first);
    }

    @Override public String name() {
        return first == this ? "clips" : "clips-" + variant;
    }

    @Override public String use() {
        return "Reads the sentiment of a clip from its words, faces and voice: negative, neutral or positive. Non-commercial.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            | MELD, a part of train (Poria et al. 2019) | sentences | GPL-3 |
            | CH-SIMS, a part of train (Yu et al. 2020) | Chinese sentences and their translation | research |
            | CMU-MOSI, a part of train (Zadeh et al. 2016) | sentences and their Chinese translation | research |
            | TweetEval sentiment, a part of val and test (Rosenthal et al. 2017) | sentences | \
            tweets of third parties: research only |
            | FER-2013, Training list, and a part of PublicTest (Goodfellow et al. 2013) | faces | challenge data |
            | RAVDESS speech, actors 01 to 22 without the held ones (Livingstone and Russo 2018) | voices | CC BY-NC-SA 4.0 |
            | EMO-DB without the held speakers (Burkhardt et al. 2005) | voices | free for research |
            | MVSA-Single, train list (Niu et al. 2016) | images as backgrounds, without labels | \
            tweets of third parties: research only |

            The encoders were trained before, on more; what they learned from is at the end of this card.

            """;
    }

    @Override public String limits() {
        return """
            ## How it was trained

            No corpus here has all three streams, so clips were composed of a sentence, a face put into a frame and a voice that
            never met: 20 % agree, in 25 % one stream tells and the others are neutral, in 25 % one or two are noise, in 20 % one
            or two are missing, and in 10 % two disagree. A clip whose streams disagree is labelled by what most of those say
            that are
            not neutral; where that is one against one, by the words, or by the voice where the words are neutral. Sources are
            drawn alike under every label and in every role. Sentences, and half of the faces, are such as their encoders did not
            learn from, and each voice was read by a twin of the sound encoder that had not heard its speaker: on what is known by
            heart every stream looks telling. Word vectors, region encoder and sound encoder are
            frozen, and so are the layers of words by themselves; what follows was learned here.

            **Noise** that was learned from: four word pieces of five drawn from the whole vocabulary, white noise 10 dB above the
            voice, pictures in blocks of 12 pixels with grain. Noise that was only asked: hidden words or strangers' words, other
            voices over the voice, covered pictures.

            **The gates were taught**, where there are any, by two terms beside the loss of equation 8. The mean -log of what they
            give to the streams that tell counts twice. And each pooled vector h_m by itself, put through equations 6 and 7, is to
            tell its own stream's label, or all classes alike where it is noise: cross-entropy, counting half. Without either the
            largest gate was that of the one stream that told in 34 % of clips, a third, as by chance, and noise lowered a gate in
            64 %; with half of the first alone 73 % (others neutral), 82 % (others noise) and 85 %.

            ## What it is bad at

            - Words, faces and voices of a real moment were never seen together: **attention between modalities was not
              trained on aligned speech**, and no map of it shows timing that was learned.
            - Voices are acted (English, German), two sentences in most of them; faces are posed or small and grey.
              Spontaneous, mild or mixed feelings are out of its reach.
            - It knows no classes but three; surprise and boredom were left out.
            - Classes were alike in training: where most clips are neutral, it calls neutral too seldom.

            ## Use

            RAVDESS is CC BY-NC-SA 4.0, other sources are for research only: **these weights are for non-commercial research
            only**, and what is made from them is to be shared alike.
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("RAVDESS (CC BY-NC-SA 4.0)", "EMO-DB (research)", "CH-SIMS (research)"),
            Map.of(Modality.TEXT, Set.of("en", "zh"), Modality.AUDIO, Set.of("de", "en")));
    }

    @Override public boolean readsText() {
        return true;
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        Map<Modality, StreamSpec> inputs = Map.of(Modality.TEXT, new StreamSpec.Tokens(vocabulary, size, 128),
            Modality.VISION, new StreamSpec.Regions(16, 3, FacePixels.SIDE),
            Modality.AUDIO, VoicesRecipe.VOICE);
        return Points.spec(variant, inputs, new ModelSpec.Size(128, 4, 2, 256), 0.3, Polarity.labels());
    }

    /** No decay: it would wear away what is frozen. */
    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(EPOCHS, 6e-4, 0.08, 0, 1, EPOCHS, seed);
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        ModelSpec spec = spec("", pieces.orElseThrow().size());
        if (first.reading == null) {
            first.reading = new ClipReading(ground, FeatureExtraction.of(
                first.spec("", pieces.get().size()).inputs(), pieces.get()), pieces.get().size()).read(progress, cancellation);
        }
        ClipParts parts = first.reading.parts();
        ClipComposer learned = new ClipComposer(parts.learned());
        ClipComposer measured = new ClipComposer(parts.measured());
        ClipComposer strange = new ClipComposer(parts.strange());
        Exam texts = TextPapers.exam(new TextMaterial(ground.data()).parts(), pieces.get(), Halves::measured);
        return new Course(
            network -> {
                start(network, encoders(spec, ground));
                return new ComposedObjective(learned, network, BATCHES, ground.seed());
            },
            new ClipExam(spec.inputs().keySet(), CHOSEN).deciding(new ClipComposer(parts.chosen())).exam(),
            measured(spec, measured, strange), first.reading.counts(), encoders(spec, ground),
            (network, temperature) -> first == this ? findings(network, learned, measured, strange)
                + TextPapers.table(texts, network, temperature, cancellation) : "");
    }

    /** Everything is measured of the shipped variant; the others are held beside it at the end. */
    private Exam measured(ModelSpec spec, ClipComposer measured, ClipComposer strange) {
        ClipExam exam = new ClipExam(spec.inputs().keySet(), MEASURED).deciding(measured);
        return (first == this ? exam.kinds(measured).strange(strange) : exam).exam();
    }

    @Override public String beside(List<ModelFolder> models, Cancellation cancellation) {
        ClipParts parts = first.reading.parts();
        ClipComposer measured = new ClipComposer(parts.measured());
        ClipComposer strange = new ClipComposer(parts.strange());
        List<String> lines = new ArrayList<>(List.of("## Beside the other points of the same specification", "",
            "The same command, material and seed, the same clips asked. Shares of right answers; the difference is in points,",
            "with its 95 % interval of 2,000 resamples of clips.", ""));
        lines.addAll(new ClipVariants(new ClipExam(Set.of(Modality.values()), MEASURED).deciding(measured).kinds(measured)
            .strange(strange).papers(), measured, strange).lines(models, cancellation));
        return String.join("\n", lines) + "\n";
    }

    private static SharedEncoders encoders(ModelSpec spec, Ground ground) {
        return new SharedEncoders(spec.inputs().keySet().stream().collect(Collectors.toMap(
            modality -> modality, modality -> ModelFolder.open(ground.encoders().resolve(ENCODERS.get(modality))))));
    }

    private static void start(Network network, SharedEncoders encoders) {
        encoders.from().forEach((modality, model) -> PretrainedStream.into(network, model, modality));
    }

    private static String findings(Network network, ClipComposer learned, ClipComposer measured, ClipComposer strange) {
        List<String> lines = new ArrayList<>(List.of("## Controls", ""));
        lines.addAll(new ClipControls(network, learned, measured).lines());
        List<String> gates = new GateTrials(network, measured, strange).lines();
        if (!gates.isEmpty()) {
            lines.addAll(List.of("", "## Gates on composed clips", ""));
            lines.addAll(gates);
        }
        return String.join("\n", lines) + "\n\n";
    }
}
