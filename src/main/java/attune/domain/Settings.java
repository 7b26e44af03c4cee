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

    public Settings withTheme(String chosen) {
        return new Settings(chosen, language, clipModel, postModel, device, transcriber);
    }

    public Settings withLanguage(String chosen) {
        return new Settings(theme, chosen, clipModel, postModel, device, transcriber);
    }

    public Settings withClipModel(String chosen) {
        return new Settings(theme, language, chosen, postModel, device, transcriber);
    }

    public Settings withPostModel(String chosen) {
        return new Settings(theme, language, clipModel, chosen, device, transcriber);
    }

    /** The models that came with Attune wherever that one is chosen. */
    public Settings without(String model) {
        return withClipModel(clipModel.equals(model) ? DEFAULTS.clipModel : clipModel)
            .withPostModel(postModel.equals(model) ? DEFAULTS.postModel : postModel);
    }

    public Settings withDevice(String chosen) {
        return new Settings(theme, language, clipModel, postModel, chosen, transcriber);
    }

    public Settings withTranscriber(String chosen) {
        return new Settings(theme, language, clipModel, postModel, device, chosen);
    }
}
