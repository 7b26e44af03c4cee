package attune.ui.evaluate;

import attune.domain.Modality;
import attune.domain.SampleFacts;
import attune.domain.Side;
import attune.evaluation.Slices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** By what the samples of a pair can be parted: every column beside the runs, groups, truths, lengths, missing streams. */
final class SliceOffers {

    private static final String TRUTH = "truth";

    private SliceOffers() {
    }

    /** Ways to part the samples, by name; a way by which all are alike is not among them. */
    static Map<String, Supplier<Slices>> of(Seen seen, Map<Side, SampleFacts> facts) {
        Map<String, Supplier<Slices>> offers = new LinkedHashMap<>();
        facts.values().stream().filter(each -> each.ids().length > 0).forEach(each -> {
            int[] rows = rows(seen, each);
            each.numbers().forEach((name, column) -> offers.putIfAbsent(name, () -> Slices.ofNumbers(name,
                Arrays.stream(rows).mapToDouble(row -> row < 0 ? Double.NaN : column[row]).toArray())));
            each.texts().forEach((name, column) -> offers.putIfAbsent(name,
                () -> kinds(name, rows.length, i -> rows[i] < 0 ? "" : column[rows[i]])));
        });
        if (seen.pair().texts()) {
            offers.putIfAbsent(SampleFacts.WORDS, () -> Slices.ofNumbers(SampleFacts.WORDS, IntStream.range(0, seen.size())
                .mapToDouble(i -> words(seen.pair().text(i))).toArray()));
        }
        seen.pair().sides().stream().filter(side -> seen.pair().gates(side).size() > 1).findFirst().ifPresent(side ->
            offers.putIfAbsent(SampleFacts.STREAMS, () -> kinds(SampleFacts.STREAMS, seen.size(), i -> streams(seen, side, i))));
        offers.put(TRUTH, () -> Slices.ofKinds(TRUTH, seen.pair().labels(), seen.pair().truth()));
        if (IntStream.range(0, Math.min(seen.size(), 1000)).anyMatch(i -> !seen.pair().group(i).isEmpty())) {
            offers.put("group", () -> kinds("group", seen.size(), seen.pair()::group));
        }
        offers.entrySet().removeIf(offer -> !offer.getKey().equals(TRUTH) && offer.getValue().get().size() < 2);
        return offers;
    }

    private static double words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String streams(Seen seen, Side side, int i) {
        StringBuilder letters = new StringBuilder();
        for (Modality modality : seen.pair().gates(side)) {
            if (!Double.isNaN(seen.gate(side, modality, i))) {
                letters.append(modality.letter());
            }
        }
        return letters.toString();
    }

    private static Slices kinds(String name, int n, IntFunction<String> of) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] kinds = new int[n];
        for (int i = 0; i < n; i++) {
            String text = of.apply(i);
            kinds[i] = text.isEmpty() ? -1 : numbers.computeIfAbsent(text, fresh -> numbers.size());
        }
        return Slices.ofKinds(name, new ArrayList<>(numbers.keySet()), kinds);
    }

    private static int[] rows(Seen seen, SampleFacts facts) {
        Map<String, Integer> places = HashMap.newHashMap(facts.ids().length);
        for (int i = 0; i < facts.ids().length; i++) {
            places.put(facts.ids()[i], i);
        }
        return IntStream.range(0, seen.size()).map(i -> places.getOrDefault(seen.pair().id(i), -1)).toArray();
    }

    /** The names of what was found, in the order in which they are offered. */
    static List<String> names(Map<String, Supplier<Slices>> offers) {
        return List.copyOf(offers.keySet());
    }
}
