package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.dataset.Example;
import attune.dataset.Truth;
import attune.text.SmallVocabulary;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPapersTest {

    @TempDir Path folder;

    private static TextMaterial.Asked asked(String name, boolean twoWay, int size) {
        List<Example> examples = IntStream.range(0, size).mapToObj(i -> new Example(name + "/" + i,
            Optional.of(i % 2 == 0 ? "good " + name : "bad " + name), Optional.empty(), Optional.empty(),
            new Truth.Named(i % 2 == 0 ? "positive" : "negative"), List.of(name + " video " + i / 4))).toList();
        return new TextMaterial.Asked(name, twoWay, new Halves(examples.subList(0, size / 2), examples.subList(size / 2, size)));
    }

    @Test
    void everyListIsAskedAndEachLanguageWhole() {
        TextMaterial.Parts parts = new TextMaterial.Parts(List.of(), List.of(),
            List.of(
            asked("meld", false, 20), asked("tweeteval", false, 12), asked("hotels", true, 16), asked("ch-sims", false, 8)));
        try (WordPieces pieces = WordPieces.open(SmallVocabulary.in(folder))) {
            Map<String, Exam.Paper> papers = TextPapers.exam(parts, pieces, Halves::measured).papers().stream()
                .collect(Collectors.toMap(Exam.Paper::name, Function.identity()));
            assertEquals(10, papers.get("meld").lessons().size());
            assertEquals(16, papers.get("English").lessons().size(), "speech of Chinese films is not English");
            assertEquals(8, papers.get("Chinese reviews").lessons().size());
            assertEquals(List.of(0, 2), papers.get("Chinese reviews").open(), "nobody is asked whether a review is neutral");
            assertTrue(papers.get("English").open().isEmpty());
            assertEquals(3, papers.get("meld").groups().stream().distinct().count(), "intervals keep a video together");
        }
    }
}
