package attune.figure;

import attune.domain.Modality;

/**
 * The colours of one theme as 0xAARRGGBB. The style sheets {@code light.css} and {@code dark.css} name the same colours;
 * a test compares them.
 *
 * @param background behind the cards
 * @param surface a card
 * @param border hairlines, grids and the tracks of bars
 * @param text what is read
 * @param muted what is read second: axes, captions
 * @param accent what is chosen: playhead, brush, selection
 * @param accentSoft the ground of what is chosen
 * @param textModality the text stream
 * @param visionModality the vision stream
 * @param audioModality the audio stream
 */
public record Palette(
    int background, int surface, int border, int text, int muted, int accent, int accentSoft,
    int textModality, int visionModality, int audioModality, int negative, int neutral, int positive) {

    public static final Palette LIGHT = new Palette(
        0xfff4f5f7, 0xffffffff, 0xffe1e4e8, 0xff1c2128, 0xff6a737d, 0xff2f6fde, 0xffdce8fb,
        0xff3b82c4, 0xffd98324, 0xff3a9d6e, 0xffc4483b, 0xff8a8f98, 0xff2e8b57);

    public static final Palette DARK = new Palette(
        0xff15181c, 0xff1c2025, 0xff2c323a, 0xffe6e9ed, 0xff8b949e, 0xff6aa3ff, 0xff22344f,
        0xff5aa7e6, 0xfff0a04b, 0xff57c08f, 0xffea6a5c, 0xff9aa1ab, 0xff58b981);

    /** The colour of a stream. */
    public int of(Modality modality) {
        return switch (modality) {
            case TEXT -> textModality;
            case VISION -> visionModality;
            case AUDIO -> audioModality;
        };
    }

    /** The colour of an answer: its own where it is negative, neutral or positive, the accent for any other label. */
    public int answer(String label) {
        return switch (label) {
            case "negative" -> negative;
            case "neutral" -> neutral;
            case "positive" -> positive;
            default -> accent;
        };
    }
}
