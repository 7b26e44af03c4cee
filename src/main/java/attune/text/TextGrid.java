package attune.text;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Praat's TextGrid, long and short, by Praat's own rule: only free-standing numbers, quoted strings and flags count,
 * everything else is comment. The intervals of tiers named after words are the cues; where there is none, those of every
 * interval tier that is not named after smaller units. Marks of silence and noise are left out.
 */
final class TextGrid {

    private static final Pattern TOKEN = Pattern.compile(
        "!.*|\"((?:[^\"]|\"\")*+)\"|(?<!\\S)(<\\w+>|[-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?)(?!\\S)|[^\\s\"]+");
    private static final Pattern WORDS = Pattern.compile("words?|mots?|wörter|词|字|单词");
    private static final Pattern SMALLER = Pattern.compile(
        "phones?|phonemes?|segments?|syllables?|syll?|tones?|tobi|pitch|breaks?|音素|音节|声调");
    private static final Set<String> SILENCE = Set.of(
        "sil", "sp", "spn", "pau", "<p>", "<p:>", "<sil>", "<eps>", "<unk>", "<nib>", "<usb>", "#", "-", "_", "…", "...");

    private final CueTimes times;
    private final List<Token> tokens;
    private int at;

    /** A number, a string (with {@code quoted}) or a flag. */
    private record Token(String text, boolean quoted, int line) {
    }

    /** A tier of intervals. */
    private record Tier(String name, List<Cue> cues) {

        boolean called(Pattern units) {
            return Pattern.compile("[^\\p{L}]+").splitAsStream(name.toLowerCase(Locale.ROOT))
                .anyMatch(part -> units.matcher(part).matches());
        }
    }

    private TextGrid(List<Token> tokens, CueTimes times) {
        this.tokens = tokens;
        this.times = times;
    }

    static List<Cue> cues(String text, CueTimes times) {
        List<Tier> tiers = new TextGrid(tokens(text), times).tiers();
        List<Tier> words = tiers.stream().filter(tier -> tier.called(WORDS)).toList();
        return tiers.stream().filter(tier -> words.isEmpty() ? !tier.called(SMALLER) : words.contains(tier))
            .flatMap(tier -> tier.cues().stream()).toList();
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int line = 1;
        int counted = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            for (; counted < token.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            if (token.group(1) != null) {
                tokens.add(new Token(token.group(1).replace("\"\"", "\""), true, line));
            } else if (token.group(2) != null) {
                tokens.add(new Token(token.group(2), false, line));
            }
        }
        return tokens;
    }

    private List<Tier> tiers() {
        string();
        string();
        number();
        number();
        List<Tier> tiers = new ArrayList<>();
        if (!next().text().equals("<exists>")) {
            return tiers;
        }
        int count = count();
        for (int tier = 0; tier < count; tier++) {
            boolean points = string().equals("TextTier");
            String name = string();
            number();
            number();
            List<Cue> cues = new ArrayList<>();
            int items = count();
            for (int item = 0; item < items; item++) {
                item(points, cues);
            }
            if (!points) {
                tiers.add(new Tier(name, cues));
            }
        }
        return tiers;
    }

    private void item(boolean point, List<Cue> cues) {
        double start = number();
        double end = point ? start : number();
        int line = tokens.get(at - 1).line();
        String said = Markup.tidy(string());
        if (!point && !said.isBlank() && !SILENCE.contains(said.toLowerCase(Locale.ROOT))) {
            // Praat may begin a grid before its sound; a clip has no time before 0.
            TimeSpan span = times.span(start > -1e-3 ? Math.max(0, start) : start, end, line);
            cues.add(new Cue(span, said, Timing.GIVEN));
        }
    }

    private int count() {
        double count = number();
        if (count < 0 || count > tokens.size()) {
            throw new BadInput("text.grid", times.file(), tokens.get(at - 1).line());
        }
        return (int) count;
    }

    private double number() {
        Token token = next();
        try {
            return Double.parseDouble(token.quoted() ? "" : token.text());
        } catch (NumberFormatException notOne) {
            throw new BadInput(notOne, "text.grid", times.file(), token.line());
        }
    }

    private String string() {
        Token token = next();
        if (!token.quoted()) {
            throw new BadInput("text.grid", times.file(), token.line());
        }
        return token.text();
    }

    private Token next() {
        if (at == tokens.size()) {
            throw new BadInput("text.grid", times.file(), tokens.isEmpty() ? 1 : tokens.getLast().line());
        }
        return tokens.get(at++);
    }
}
