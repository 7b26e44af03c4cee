package attune.domain;

/**
 * What a person has chosen and finds again at the next start.
 *
 * @param theme light, dark or system
 * @param language BCP 47 tag, such as {@code en} or {@code zh}
 * @param clipModel name of the model that reads clips
 * @param postModel name of the model that reads posts
 * @param device auto, cpu or cuda:n
 * @param transcriber command that gets a wav and gives srt or vtt; empty for none
 */
public record Settings(
    String theme, String language, String clipModel, String postModel, String device, String transcriber) {

    public static final Settings DEFAULTS = new Settings("light", "en", "clips", "posts", "auto", "");
}
