package attune.training;

import attune.dataset.Polarity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network for posts learns from: posts, and tweets of other sources, labelled or not, all told by {@link PostTeachers}.
 *
 * @param perLabel how many posts there are of each label
 * @param said what posts and tweets say, as a teacher learns it
 */
record TaughtPosts(LabelPool<TaughtPost> posts, TextPool tweets, int[] perLabel, TextPool said) {

    /** How much posts are drawn beside tweets where a teacher learns, all labels alike. */
    private static final double POSTS_WEIGHT = 10;
    /** How often tweets of each source are drawn beside the others. */
    private static final Map<String, Double> TWEETS =
        Map.of("mvsa-multiple", 1.5, "tweeteval", 2.0, "twitter-15", 0.6, "twitter-17", 0.4, "mmsd", 4.5);

    /** Whether tweets of that source are learned from. */
    static boolean learnsFrom(String source) {
        return TWEETS.containsKey(source);
    }

    /** Lets teachers learn from posts and from tweets by their source, and tell of each what they know without it. */
    static TaughtPosts of(List<UntoldPost> posts, Map<String, List<PostTeachers.Read>> tweets, long seed) {
        Map<String, List<PostTeachers.Read>> texts = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>(TWEETS);
        for (Polarity label : Polarity.values()) {
            texts.put(label.name(), posts.stream().map(UntoldPost::text)
                .filter(text -> !text.empty() && text.pieces().label() == label.ordinal()).toList());
            weights.put(label.name(), POSTS_WEIGHT / Polarity.values().length);
        }
        texts.putAll(tweets);
        TextPool pieces = new TextPool();
        TextPool letters = new TextPool();
        texts.forEach((source, read) -> {
            pieces.add(weights.get(source), read.stream().map(PostTeachers.Read::pieces).toList());
            letters.add(weights.get(source), read.stream().map(PostTeachers.Read::letters).toList());
        });
        PostTeachers teachers = PostTeachers.of(pieces, letters, seed);
        LabelPool<TaughtPost> taught = new LabelPool<>();
        int[] perLabel = new int[Polarity.values().length];
        for (UntoldPost post : posts) {
            TaughtPost each = new TaughtPost(post.features(), teachers.teach(post.text()));
            taught.add(PostMaterial.NAME, 1, each.label(), each);
            perLabel[each.label().ordinal()]++;
        }
        TextPool told = new TextPool();
        tweets.forEach((source, read) -> told.add(weights.get(source), read.stream().map(teachers::teach).toList()));
        return new TaughtPosts(taught, told, perLabel, pieces);
    }

    /** What a network is taught with. */
    PostLessons lessons(long seed) {
        return new PostLessons(posts, tweets, perLabel, seed);
    }
}
