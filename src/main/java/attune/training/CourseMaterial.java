package attune.training;

import attune.dataset.Example;
import attune.dataset.Fault;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.text.ForeignPieces;
import attune.text.PieceCutter;
import attune.text.VocabularyBuilder;
import attune.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** The examples of a course on their way to lessons. */
final class CourseMaterial {

    private static final int VOCABULARY = 10_000;
    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_WORDS = 32;
    private static final int LONGEST_ROWS = 200;
    private static final StreamSpec.Regions REGIONS = new StreamSpec.Regions(4, 3, 48);
    /** What a position stands for is of no use to training. */
    private static final Position UNPLACED = new Position.Row(0, Optional.empty());

    private final CourseOrder order;
    private final List<Example> train;
    private final List<Example> validation;

    CourseMaterial(CourseOrder order, List<Example> train, List<Example> validation) {
        this.order = order;
        this.train = train;
        this.validation = validation;
        if (train.isEmpty()) {
            throw new BadInput("training.nothing-to-learn", order.corpus().name());
        }
    }

    Course course(String hash, List<Fault> faults, Path work, Progress progress, Cancellation cancellation) {
        try {
            Files.createDirectories(work);
            Optional<Path> vocabulary = readsWords() ? Optional.of(vocabulary(work, progress, cancellation)) : Optional.empty();
            boolean foreign = order.broughtText().isPresent();
            try (Words words = new Words(vocabulary.map(file -> foreign ? ForeignPieces.open(file) : WordPieces.open(file)));
                BroughtText brought = BroughtText.of(order.broughtText())) {
                Map<Modality, StreamSpec> inputs = inputs(vocabulary, words, brought);
                FeatureExtraction extraction = words.pieces().map(pieces -> FeatureExtraction.of(inputs, pieces))
                    .orElseGet(() -> FeatureExtraction.of(inputs));
                try (ExampleFeatures features = new ExampleFeatures(extraction); FrozenVision seen = vision(inputs)) {
                    int all = train.size() + validation.size();
                    UnaryOperator<Features> encoded = read -> brought.of(seen.of(read));
                    List<Lesson> learned = lessons(train, features, encoded, 0, all, progress, cancellation);
                    List<Lesson> asked = lessons(validation, features, encoded, train.size(), all, progress, cancellation);
                    return new Course(order, hash, inputs, foreign ? Optional.empty() : vocabulary, learned, asked, said(inputs),
                        faults);
                }
            }
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", work);
        }
    }

    /** Word pieces that may not be there, closed with the rest. */
    private record Words(Optional<PieceCutter> pieces) implements AutoCloseable {
        @Override public void close() {
            pieces.ifPresent(PieceCutter::close);
        }
    }

    private FrozenVision vision(Map<Modality, StreamSpec> inputs) {
        return inputs.get(Modality.VISION) instanceof StreamSpec.Regions
            ? FrozenVision.of(order.frozenVision()) : FrozenVision.of(Optional.empty());
    }

    private boolean readsWords() {
        return train.stream().anyMatch(example -> example.text().isPresent() || !example.imageWords().isEmpty());
    }

    private Path vocabulary(Path work, Progress progress, Cancellation cancellation) throws IOException {
        if (order.broughtText().isPresent()) {
            return order.broughtText().get().vocabulary().orElseThrow();
        }
        Path file = work.resolve("tokenizer.json");
        if (order.pretrainedText().isPresent()) {
            ModelFolder model = order.pretrainedText().get();
            Path shared = model.vocabulary().orElseThrow(() -> new BadInput("training.no-words", model.name()));
            Files.write(file, Files.readAllBytes(shared));
            return file;
        }
        progress.at(Double.NaN, "building the vocabulary");
        try (VocabularyBuilder builder = new VocabularyBuilder(VOCABULARY)) {
            for (Example example : train) {
                cancellation.check();
                example.text().ifPresent(builder::add);
                example.imageWords().forEach(builder::add);
            }
            builder.write(file, cancellation);
        }
        return file;
    }

    private Map<Modality, StreamSpec> inputs(Optional<Path> vocabulary, Words words, BroughtText brought) throws IOException {
        Map<Modality, StreamSpec> inputs = new EnumMap<>(Modality.class);
        if (brought.input().isPresent()) {
            inputs.put(Modality.TEXT, brought.input().get());
        } else if (vocabulary.isPresent()) {
            String place = ModelFolder.vocabularyPlace(vocabulary.get());
            int size = words.pieces().orElseThrow().size();
            if (train.stream().anyMatch(example -> example.text().isPresent())) {
                inputs.put(Modality.TEXT, new StreamSpec.Tokens(place, size, LONGEST_TEXT));
            }
            if (train.stream().anyMatch(example -> !example.imageWords().isEmpty())) {
                inputs.put(Modality.VISION, new StreamSpec.Tokens(place, size, LONGEST_WORDS));
            }
        }
        if (train.stream().anyMatch(example -> example.image().isPresent())) {
            inputs.put(Modality.VISION, order.frozenVision()
                .map(model -> model.spec().inputs().get(Modality.VISION)).orElse(REGIONS));
        }
        for (Modality modality : Modality.values()) {
            List<Stream.Vectors> vectors = train.stream().map(example -> example.vectors().get(modality))
                .filter(each -> each != null).toList();
            if (!vectors.isEmpty()) {
                inputs.put(modality, Columns.spec(vectors, LONGEST_ROWS));
            }
        }
        return inputs;
    }

    private List<Lesson> lessons(List<Example> examples, ExampleFeatures features, UnaryOperator<Features> encoded, int before,
        int all, Progress progress, Cancellation cancellation) {
        List<Lesson> lessons = new ArrayList<>();
        int done = before;
        for (Example example : examples) {
            cancellation.check();
            OptionalDouble target = order.task().target(example.truth());
            if (target.isPresent()) {
                Features read = encoded.apply(features.of(example));
                if (!read.isEmpty()) {
                    lessons.add(new Lesson(light(read), target.getAsDouble()));
                }
            }
            progress.at((double) ++done / all, "reading " + order.corpus().name());
        }
        return lessons;
    }

    /** The features without what their positions stand for, which would be most of the memory. */
    private static Features light(Features features) {
        Map<Modality, Stream> streams = new EnumMap<>(Modality.class);
        features.streams().forEach((modality, stream) -> {
            List<Position> positions = Collections.nCopies(stream.length(), UNPLACED);
            streams.put(modality, switch (stream) {
                case Stream.TokenIds tokens -> new Stream.TokenIds(tokens.ids(), positions);
                case Stream.Vectors vectors -> new Stream.Vectors(vectors.values(), vectors.width(), positions);
                case Stream.RegionPixels pixels -> pixels;
                case Stream.LogMelSegments mel -> mel;
            });
        });
        return new Features(streams);
    }

    /** What is read, in words. */
    private String said(Map<Modality, StreamSpec> inputs) {
        List<String> parts = new ArrayList<>();
        inputs.forEach((modality, spec) -> parts.add(modality.id() + ": " + switch (spec) {
            case StreamSpec.Tokens tokens -> modality == Modality.VISION
                ? "words from a pretrained tagger, in place of the images" : "word pieces";
            case StreamSpec.Hidden hidden ->
                "word pieces through the frozen encoder " + order.broughtText().orElseThrow().name();
            case StreamSpec.Regions regions -> order.frozenVision()
                .map(model -> "image regions through the frozen encoder of " + model.name()).orElse("image regions");
            case StreamSpec.LogMel mel -> "log-mel segments";
            case StreamSpec.Rows rows -> "vectors of " + rows.width() + " that the corpus ships";
        }));
        order.ownText().ifPresent(model -> parts.add("text encoder starts from " + model.name()));
        return String.join("; ", parts);
    }
}
