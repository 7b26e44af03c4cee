package attune.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared for equality: without case, addresses, mentions, punctuation and spacing. */
public final class NormalisedText {

    private static final Pattern ADDRESSES = Pattern.compile("https?://\\S+|www\\.\\S+|@\\w+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NormalisedText() {
    }

    /** The comparable form; empty where only addresses and marks were written. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
            .replace("rt @", "@");
        return APART.matcher(ADDRESSES.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
    }
}
