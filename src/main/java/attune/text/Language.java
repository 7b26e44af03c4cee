package attune.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the language of a text: by its script where that decides, by its most common small words among those written in
 * Latin letters. Gives a BCP 47 tag, {@code und} where it cannot tell.
 */
public final class Language {

    private static final int CLEAR = 2;
    private static final String UNKNOWN = "und";

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
        UnicodeScript.HANGUL, "ko", UnicodeScript.CYRILLIC, "ru", UnicodeScript.ARABIC, "ar", UnicodeScript.HEBREW, "he",
        UnicodeScript.GREEK, "el", UnicodeScript.THAI, "th", UnicodeScript.DEVANAGARI, "hi");

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
        "en", words("the and is are was to of in that it you i my me we this for not on with have be do what so just at your "
            + "a an as no or but if by from he she they all there can will"),
        "de", words("der die das und ist nicht ich du wir sie es ein eine zu mit auf den dem für von im sind war auch wie"),
        "fr", words("le la les et est pas je tu nous vous il elle un une de des du que qui pour dans sur avec ce c'est ne mais "
            + "suis très aux cette j'ai"),
        "es", words("el la los las y es no yo tú que de un una en por para con muy pero lo se me mi está como más"),
        "it", words("il lo la gli le e è non io tu che di un una in per con ma si mi sono come più del della"),
        "pt", words("o a os as e é não eu que de um uma em por para com muito mas se me meu está como mais do da"),
        "nl", words("de het een en is niet ik je wij zij van te op met voor dat die maar zijn was ook naar"));

    private Language() {
    }

    /** The tag of the language most of the text seems to be in. */
    public static String of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter)
            .forEach(point -> letters.merge(UnicodeScript.of(point), 1, Integer::sum));
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        // One Chinese character says about as much as three letters.
        if (3 * (han + kana) > latin && han + kana > 0) {
            return 10 * kana > han ? "ja" : "zh";
        }
        return letters.entrySet().stream().max(Map.Entry.comparingByValue())
            .map(most -> most.getKey() == UnicodeScript.LATIN ? bySmallWords(text)
                : BY_SCRIPT.getOrDefault(most.getKey(), UNKNOWN))
            .orElse(UNKNOWN);
    }

    /**
     * The language where it is clear: by its script, or by at least {@link #CLEAR} different small words more than any other
     * language has in it. A line of two words in Latin letters is clear of no language.
     */
    public static Optional<String> clearly(String text) {
        String tag = of(text);
        return tag.equals(UNKNOWN) || SMALL_WORDS.containsKey(tag) && lead(ranked(text)) < CLEAR
            ? Optional.empty() : Optional.of(tag);
    }

    private static String bySmallWords(String text) {
        List<Map.Entry<String, Integer>> ranked = ranked(text);
        return lead(ranked) > 0 ? ranked.getFirst().getKey() : UNKNOWN;
    }

    private static int lead(List<Map.Entry<String, Integer>> ranked) {
        return ranked.getFirst().getValue() - ranked.get(1).getValue();
    }

    /** How many different small words of each language a text has, most first. */
    private static List<Map.Entry<String, Integer>> ranked(String text) {
        Map<String, Integer> seen = new HashMap<>();
        for (String word : Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}']+")))) {
            SMALL_WORDS.forEach((language, small) -> seen.merge(language, small.contains(word) ? 1 : 0, Integer::sum));
        }
        return seen.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList();
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
