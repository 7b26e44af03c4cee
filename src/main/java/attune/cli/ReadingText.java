package attune.cli;

import attune.domain.ClipFacts;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.workbench.Overall;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Readings of one sample as a person reads them: what it is, the answer, the gates, the time it took, notes. */
final class ReadingText {

    private final Console console;
    private final Sample sample;
    private final Overall overall = new Overall();
    private final List<String> windows = new ArrayList<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String model = "";

    ReadingText(Console console, Sample sample) {
        this.console = console;
        this.sample = sample;
    }

    /** Hears a reading, of which it keeps a line. */
    void add(Reading reading) {
        overall.add(reading);
        reading.analysis().seconds().forEach((step, time) -> seconds.merge(step, time, Double::sum));
        notes.addAll(reading.notes());
        model = console.text("reading.model", reading.analysis().model(), reading.analysis().variant(),
            reading.analysis().device());
        if (!reading.windows().isEmpty()) {
            var span = reading.windows().get(reading.window());
            windows.add(String.format(Locale.ROOT, "  %8.2f – %8.2f s  %-10s %.2f  %s", span.start(), span.end(),
                reading.analysis().prediction().label(), reading.analysis().prediction().confidence(),
                reading.analysis().doubts().isEmpty() ? "" : console.text("unsure")).stripTrailing());
        }
    }

    void print() {
        console.out().println(sample.title() + "  " + facts());
        console.out().println(model);
        var answer = overall.prediction();
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int c = 0; c < answer.labels().size(); c++) {
            probabilities.put(answer.labels().get(c), (double) answer.probabilities()[c]);
        }
        console.say("reading.answer", answer.label(), number(answer.confidence()),
            joined(probabilities, name -> name, ReadingText::number));
        overall.doubts().forEach(doubt -> console.say("reading.unsure." + doubt.id()));
        if (!overall.gates().isEmpty()) {
            console.say("reading.gates", joined(overall.gates(), this::name, ReadingText::number));
        }
        if (windows.size() > 1) {
            console.say("reading.windows", windows.size());
            windows.forEach(console.out()::println);
        }
        console.say("reading.seconds", joined(seconds, step -> step, time -> number(time) + " s"));
        notes.forEach(note -> console.say("reading.note", note));
    }

    private String facts() {
        return switch (sample) {
            case Sample.Clip clip -> console.text("reading.clip", number(clip.facts().duration()),
                clip.facts().video().map(v -> v.width() + "×" + v.height()).orElse("–"),
                clip.facts().audio().map(ClipFacts.Audio::codec).orElse("–"),
                console.text("transcript." + clip.transcript().source().name().toLowerCase(Locale.ROOT)));
            case Sample.Post post -> console.text("reading.post", post.images().size());
            case Sample.FeatureSample features -> "";
        };
    }

    private String name(Modality modality) {
        return console.text("modality." + modality.id());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static <K, V> String joined(Map<K, V> map, Function<K, String> key, Function<V, String> value) {
        return map.entrySet().stream().map(each -> key.apply(each.getKey()) + " " + value.apply(each.getValue()))
            .collect(Collectors.joining(", "));
    }
}
