package attune.store;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells MMSA's table of results, whose cells are texts {@code (mean, std)} under columns such as {@code Has0_acc_2},
 * from a table of predictions.
 */
final class MmsaResults {

    private static final Pattern MEAN_AND_DEVIATION = Pattern.compile("\\(\\s*[-+.\\deE]+\\s*,\\s*[-+.\\deE]+\\s*\\)");
    private static final Pattern COLUMN = Pattern.compile(
        "(?i)(Has0|Non0)_(acc_2|F1_score)|Mult_acc_\\d|MAE|Corr|F1_score|Acc_\\d");

    private MmsaResults() {
    }

    static boolean recognises(List<String> columns, String... firstRow) {
        return columns.stream().anyMatch(column -> COLUMN.matcher(column).matches())
            && Arrays.stream(firstRow).anyMatch(value -> value != null && MEAN_AND_DEVIATION.matcher(value.strip()).matches());
    }
}
