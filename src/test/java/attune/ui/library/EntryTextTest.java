package attune.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.LibraryEntry;
import attune.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second line of an entry. */
class EntryTextTest {

    private final EntryText english = new EntryText(Strings.of(EntryText.class, Locale.ENGLISH));
    private final EntryText chinese = new EntryText(Strings.of(EntryText.class, Locale.CHINESE));

    @ParameterizedTest
    @CsvSource({"2.47, 2.5 s", "59.9, 59.9 s", "65, 1:05", "4000, 1:06:40", "7322.4, 2:02:02"})
    void lengthsReadAsPeopleSayThem(double seconds, String said) {
        assertEquals(said, EntryText.length(seconds));
    }

    @Test
    void kindsOfPostsAreTold() {
        assertEquals("text", english.kind(post("t", 0)));
        assertEquals("image", english.kind(post("", 1)));
        assertEquals("3 images", english.kind(post("", 3)));
        assertEquals("text, image", english.kind(post("t", 1)));
        assertEquals("文本、2 张图片", chinese.kind(post("t", 2)));
    }

    @Test
    void theAnswerComesFirstAndAnUnknownLabelIsShownAsItIs() {
        assertEquals("positive 0.81 ·\u00a0text", english.detail(post("t", 0).answered("positive", 0.81), false));
        assertEquals("正面 0.81 ·\u00a0已编辑", chinese.detail(post("t", 0).answered("positive", 0.81), true));
        assertEquals("sarcastic 0.50 ·\u00a0text", english.detail(post("t", 0).answered("sarcastic", 0.5), false));
    }

    @Test
    void aSampleUnderChangesIsCalledByThem() {
        Edit hidden = new Edit.HiddenWords(new Edit.Words(0, new CharSpan(0, 3), "not"));
        Edit noise = new Edit.Noisy(Optional.empty(), -5, 1);
        assertEquals("— noise, SNR −5 dB + 1", english.title(edited(List.of(hidden, noise))));
        assertEquals("— 隐藏“not”", chinese.title(edited(List.of(hidden))));
        assertEquals("t", english.title(edited(List.of())));
    }

    private static LibraryEntry edited(List<Edit> edits) {
        return new LibraryEntry("i", "t", List.of(), "", Optional.of("p"), edits, 2, 0, Optional.empty(), 0);
    }

    private static LibraryEntry post(String text, int images) {
        return new LibraryEntry("i", "t", List.of(), text, Optional.empty(), 0, images, Optional.empty(), 0);
    }
}
