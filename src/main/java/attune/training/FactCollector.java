package attune.training;

import attune.dataset.Example;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.SampleFacts;
import attune.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers, batch by batch, what {@link SampleFacts} tells: words said and streams there. */
final class FactCollector {

    private final List<String> ids = new ArrayList<>();
    private final List<Double> words = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();

    /** Takes examples as they were read by a model of these inputs. */
    void add(List<Example> examples, List<Features> read, Collection<Modality> inputs) {
        for (int i = 0; i < examples.size(); i++) {
            Features features = read.get(i);
            ids.add(examples.get(i).id());
            words.add(examples.get(i).text().map(text -> (double) Words.of(text).size()).orElse(Double.NaN));
            streams.add(inputs.stream().filter(features::has).map(Modality::letter).map(String::valueOf)
                .collect(Collectors.joining()));
        }
    }

    SampleFacts facts() {
        return new SampleFacts(ids.toArray(String[]::new),
            Map.of(SampleFacts.WORDS, words.stream().mapToDouble(Double::doubleValue).toArray()),
            Map.of(SampleFacts.STREAMS, streams.toArray(String[]::new)));
    }
}
