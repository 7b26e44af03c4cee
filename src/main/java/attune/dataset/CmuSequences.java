package attune.dataset;

import attune.dataset.hdf.Numbers;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A corpus of CMU's SDK: a folder of computational sequences (.csd), of which one holds labels ({@code Labels} in its
 * name; the first column is the score) and the others the words ({@code Words}) and vectors of text ({@code Glove},
 * {@code WordVectors}), sound ({@code COVAREP}, {@code OpenSMILE}) and vision ({@code Facet}, {@code OpenFace}). A row
 * belongs to the labelled interval that its middle lies in. Lists come from {@code official_video_folds.json}, where that
 * stands in the folder. A video is a group.
 */
public record CmuSequences(Path folder) implements Corpus {

    private static final Map<String, Modality> KINDS = Map.of("glove", Modality.TEXT, "wordvectors", Modality.TEXT,
        "covarep", Modality.AUDIO, "opensmile", Modality.AUDIO, "facet", Modality.VISION, "openface", Modality.VISION);

    @Override public String name() {
        return "cmu-sequences";
    }

    @Override public Set<Fold> folds() {
        return tested() ? Set.of(Fold.TRAIN, Fold.DEV) : Set.of(Fold.ALL);
    }

    @Override public List<Task> tasks() {
        return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE);
    }

    @Override public Found read(Fold fold) {
        return switch (fold) {
            case TRAIN -> list(Optional.of("train"));
            case DEV -> list(Optional.of("valid"));
            case ALL -> list(Optional.empty());
        };
    }

    @Override public boolean tested() {
        return Files.exists(lists());
    }

    @Override public Found test() {
        return list(Optional.of("test"));
    }

    private Path lists() {
        return folder.resolve("official_video_folds.json");
    }

    private Found list(Optional<String> list) {
        List<Path> files = FolderListing.of(folder, ".csd");
        Optional<Set<String>> videos = list.map(name -> VideoFolds.of(lists(), name));
        try (CsdSequence labels = CsdSequence.open(first(files, "labels"));
             Sources sources = Sources.open(files)) {
            Gathering found = new Gathering();
            for (String video : labels.ids()) {
                if (videos.isEmpty() || videos.get().contains(video)) {
                    found.row(labels.path(), 0, () -> examples(video, labels, sources).stream());
                }
            }
            return found.found();
        }
    }

    private List<Example> examples(String video, CsdSequence labels, Sources sources) {
        try {
            List<CsdSequence.Interval> spans = labels.intervals(video);
            Numbers scores = labels.features(video);
            List<Example> examples = new ArrayList<>();
            Map<Modality, Rows> rows = sources.rows(video);
            Optional<Words> words = sources.words(video);
            for (int i = 0; i < Math.min(spans.size(), scores.rows()); i++) {
                CsdSequence.Interval span = spans.get(i);
                Map<Modality, Vectors> vectors = new EnumMap<>(Modality.class);
                rows.forEach((modality, all) -> all.within(span).ifPresent(kept -> vectors.put(modality, kept)));
                Optional<String> said = words.map(all -> all.within(span)).filter(text -> !text.isBlank());
                if (vectors.isEmpty() && said.isEmpty()) {
                    throw BrokenRow.lacks(labels.path(), 0, video + "[" + i + "]: rows within the labelled interval");
                }
                examples.add(new Example(name() + "/" + video + "[" + i + "]", said, Optional.empty(), Optional.empty(),
                    vectors, List.of(), new Truth.Score(scores.row(i)[0]), List.of(name() + " video " + video)));
            }
            return examples;
        } catch (BadInput e) {
            throw new BrokenRow(labels.path(), 0, video, e);
        }
    }

    private static Path first(List<Path> files, String part) {
        return files.stream().filter(file -> names(file, part)).findFirst()
            .orElseThrow(() -> new BadInput("dataset.incomplete", files.getFirst().getParent(), "*" + part + "*.csd"));
    }

    private static boolean names(Path file, String part) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).contains(part);
    }

    /** The rows of one modality of a video. */
    private record Rows(Path file, List<CsdSequence.Interval> spans, Numbers numbers) {

        Optional<Vectors> within(CsdSequence.Interval span) {
            int[] inside = IntStream.range(0, Math.min(spans.size(), numbers.rows()))
                .filter(i -> span.holds(spans.get(i))).toArray();
            float[] values = new float[inside.length * numbers.width()];
            for (int i = 0; i < inside.length; i++) {
                System.arraycopy(numbers.row(inside[i]), 0, values, i * numbers.width(), numbers.width());
            }
            return VectorRows.of(file, 0, "features", values, numbers.width(), OptionalInt.of(inside.length));
        }
    }

    /** The words of a video; {@code sp} stands for a pause. */
    private record Words(List<CsdSequence.Interval> spans, List<String> words) {

        String within(CsdSequence.Interval span) {
            return IntStream.range(0, Math.min(spans.size(), words.size())).filter(i -> span.holds(spans.get(i)))
                .mapToObj(words::get).filter(word -> !word.equals("sp")).collect(Collectors.joining(" "));
        }
    }

    /** The open sequences beside the labels. */
    private record Sources(Map<Modality, CsdSequence> vectors, Optional<CsdSequence> words) implements AutoCloseable {

        static Sources open(List<Path> files) {
            Map<Modality, CsdSequence> vectors = new EnumMap<>(Modality.class);
            KINDS.forEach((part, modality) -> files.stream().filter(file -> names(file, part)).findFirst()
                .ifPresent(file -> vectors.computeIfAbsent(modality, key -> CsdSequence.open(file))));
            Optional<CsdSequence> words = files.stream()
                .filter(file -> names(file, "words") && !vectors.values().stream().anyMatch(each -> each.path().equals(file)))
                .findFirst().map(CsdSequence::open);
            if (vectors.isEmpty() && words.isEmpty()) {
                throw new BadInput("dataset.incomplete", files.getFirst().getParent(),
                    "*Words*.csd, *Glove*.csd, *COVAREP*.csd, *Facet*.csd");
            }
            return new Sources(vectors, words);
        }

        Map<Modality, Rows> rows(String video) {
            Map<Modality, Rows> rows = new EnumMap<>(Modality.class);
            vectors.forEach((modality, sequence) -> {
                if (sequence.has(video)) {
                    rows.put(modality, new Rows(sequence.path(), sequence.intervals(video), sequence.features(video)));
                }
            });
            return rows;
        }

        Optional<Words> words(String video) {
            return words.filter(sequence -> sequence.has(video))
                .map(sequence -> new Words(sequence.intervals(video), sequence.words(video)));
        }

        @Override public void close() {
            vectors.values().forEach(CsdSequence::close);
            words.ifPresent(CsdSequence::close);
        }
    }
}
