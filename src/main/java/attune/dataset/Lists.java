package attune.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A corpus parted by a {@link Protocol}: what is learned from, what is chosen by, and what is measured on. */
public final class Lists {

    private static final int HASH_LETTERS = 16;

    private final Protocol protocol;
    private final Found train;
    private final Found dev;
    private final Supplier<Found> test;

    Lists(Protocol protocol, Found train, Found dev, Supplier<Found> test) {
        this.protocol = protocol;
        this.train = train;
        this.dev = dev;
        this.test = test;
    }

    public Protocol protocol() {
        return protocol;
    }

    /** What weights are learned from. */
    public Found train() {
        return train;
    }

    /** What epochs, rates and widths are chosen by; empty where nothing may be chosen. */
    public Found dev() {
        return dev;
    }

    /**
     * What a finished model is measured on. As {@link Corpus#test()}: outside this package only the use case EvaluateModel
     * calls it, which ArchitectureTest proves.
     */
    public Found test() {
        return test.get();
    }

    /** Test items whose text or image stands in the train list too. */
    public int leaks() {
        List<Example> asked = test.get().examples();
        return asked.size() - Split.without(asked, train.examples()).size();
    }

    /**
     * What is said and shown in the development and test lists, comparably and without a label: so that other text which is
     * learned from beforehand can leave it out.
     */
    public Set<String> contentsHeld() {
        Set<String> contents = new HashSet<>();
        Stream.concat(dev.examples().stream(), test.get().examples().stream())
            .forEach(example -> contents.addAll(Groups.contents(example)));
        return contents;
    }

    /** A digest of which id stands in which list, whatever the order: the same 16 letters for the same lists. */
    public String hash() {
        MessageDigest digest = sha256();
        for (Found list : List.of(train, dev, test.get())) {
            list.examples().stream().map(Example::id).sorted().forEach(id -> digest.update(line(id)));
            digest.update(line(""));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
