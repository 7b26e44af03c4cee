package attune.training;

import attune.dataset.Example;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.SampleFacts;
import attune.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers, batch by batch, what {@link SampleFacts} tells: words said, streams there, and what a corpus knows beside. */
final class FactCollector {

    private final List<String> ids = new ArrayList<>();
    private final List<Double> words = new ArrayList<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, Function<Example, String>> more;

    /** Collects {@code more} texts of each example beside, by their names. */
    FactCollector(Map<String, Function<Example, String>> more) {
        this.more = more;
    }

    /** Takes examples as they were read by a model of these inputs. */
    void add(List<Example> examples, List<Features> read, Collection<Modality> inputs) {
        for (int i = 0; i < examples.size(); i++) {
            Features features = read.get(i);
            ids.add(examples.get(i).id());
            words.add(examples.get(i).text().map(text -> (double) Words.of(text).size()).orElse(Double.NaN));
            add(SampleFacts.STREAMS, inputs.stream().filter(features::has).map(Modality::letter).map(String::valueOf)
                .collect(Collectors.joining()));
            Example example = examples.get(i);
            more.forEach((name, fact) -> add(name, fact.apply(example)));
        }
    }

    private void add(String name, String text) {
        texts.computeIfAbsent(name, fresh -> new ArrayList<>()).add(text);
    }

    SampleFacts facts() {
        Map<String, String[]> columns = new LinkedHashMap<>();
        texts.forEach((name, column) -> columns.put(name, column.toArray(String[]::new)));
        return new SampleFacts(ids.toArray(String[]::new),
            Map.of(SampleFacts.WORDS, words.stream().mapToDouble(Double::doubleValue).toArray()), columns);
    }
}
