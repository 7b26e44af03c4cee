package attune.store;

import attune.domain.BadInput;
import attune.domain.Task;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a table of predictions is about, told from what stands in it: scores, where all of {@code y_true} and
 * {@code y_pred} are numbers and some not whole; else classes, named by the columns {@code prob_<label>}, or where there
 * are none by the values. Values that are whole numbers may count the columns from 0.
 *
 * @param values for each different text: the index of its class, or the score; NaN where it is neither
 */
record PredictionTask(Task task, double[] values) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(\\.0*)?");
    private static final List<String> SENTIMENT = List.of("negative", "neutral", "positive");

    /**
     * Decides.
     *
     * @param texts the different texts in y_true and y_pred
     * @param probabilities labels of the columns of probabilities, in their order
     */
    static PredictionTask of(Path file, List<String> texts, List<String> probabilities) {
        double[] numbers = texts.stream().mapToDouble(PredictionTask::number).toArray();
        boolean numeric = Arrays.stream(numbers).noneMatch(Double::isNaN);
        if (probabilities.isEmpty() && numeric && !texts.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            return new PredictionTask(scores(numbers), numbers);
        }
        if (probabilities.size() == 1) {
            throw new BadInput("predictions.one-label", file, probabilities.getFirst());
        }
        List<String> names = texts.stream().map(PredictionTask::canonical).toList();
        List<String> labels = probabilities.isEmpty() ? ordered(names) : probabilities;
        if (labels.size() < 2) {
            throw new BadInput("predictions.one-label", file, String.join("", labels));
        }
        boolean counted = names.stream().noneMatch(labels::contains)
            && names.stream().allMatch(text -> WHOLE.matcher(text).matches())
            && Arrays.stream(numbers).allMatch(number -> number >= 0 && number < labels.size());
        double[] values = counted ? numbers : names.stream()
            .mapToDouble(name -> labels.contains(name) ? labels.indexOf(name) : Double.NaN).toArray();
        return new PredictionTask(new Task.Classes(labels), values);
    }

    /** Whole numbers are one label however they are written: 1, 1.0, +1. */
    private static String canonical(String text) {
        return WHOLE.matcher(text).matches() ? String.valueOf(Math.round(Double.parseDouble(text))) : text;
    }

    /** From −3 to 3, as CMU-MOSI's, or −1 to 1, as CH-SIMS's, where they fit. */
    private static Task scores(double... numbers) {
        double largest = Arrays.stream(numbers).map(Math::abs).max().orElse(1);
        return largest <= 1 ? new Task.Scores(-1, 1) : new Task.Scores(-3, 3);
    }

    /** Numbers by size, the words of sentiment by theirs, all else by letter. */
    private static List<String> ordered(List<String> texts) {
        Set<String> different = new TreeSet<>(texts);
        if (different.stream().allMatch(text -> SENTIMENT.contains(text.toLowerCase(Locale.ROOT)))) {
            return different.stream().sorted(Comparator.comparing(text -> SENTIMENT.indexOf(text.toLowerCase(Locale.ROOT))))
                .toList();
        }
        if (different.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            return different.stream().sorted(Comparator.comparing(Double::parseDouble)).toList();
        }
        return List.copyOf(different);
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What the texts at these places stand for. */
    double[] at(int... codes) {
        return IntStream.of(codes).mapToDouble(code -> values[code]).toArray();
    }
}
