package attune.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Which examples must stay together: those with equal normalised text, an equal image, or a common key (speaker,
 * person, video), and whatever these join (union-find).
 */
public final class Groups {

    private final int[] parent;

    private Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The group of each example: the index of one of its members. */
    public static int[] of(List<Example> examples) {
        Groups groups = new Groups(examples.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            for (String key : keys(examples.get(i))) {
                Integer other = first.putIfAbsent(key, i);
                if (other != null) {
                    groups.parent[groups.root(i)] = groups.root(other);
                }
            }
        }
        int[] roots = new int[examples.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = groups.root(i);
        }
        return roots;
    }

    /** What an example shares with others that must not be torn from it. */
    static List<String> keys(Example example) {
        List<String> keys = contents(example);
        example.groups().forEach(key -> keys.add("group " + key));
        return keys;
    }

    /** What an example says and shows, comparably. */
    static List<String> contents(Example example) {
        List<String> keys = new ArrayList<>();
        example.text().map(NormalisedText::of).filter(text -> !text.isEmpty()).ifPresent(text -> keys.add("text " + text));
        example.image().ifPresent(image -> keys.add("image " + checksum(image.bytes())));
        return keys;
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
