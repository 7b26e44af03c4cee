package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tagger saw in each image: a file of Python lists, one a line, {@code ['image_id', 'word', 'word', …]}. A line that
 * is no such list is passed over, so that the image it should speak of is missed by the row that names it.
 */
final class ImageAttributes {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private ImageAttributes() {
    }

    /** The words of each image by its id, in their order. */
    static Map<String, List<String>> read(Path file) {
        Map<String, List<String>> words = new HashMap<>();
        try {
            for (String line : Files.readAllLines(InputFile.readable(file))) {
                Matcher quoted = QUOTED.matcher(line);
                List<String> list = new ArrayList<>();
                while (quoted.find()) {
                    String said = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
                    list.add(said.replaceAll("\\\\(.)", "$1"));
                }
                if (list.size() > 1) {
                    words.put(list.getFirst(), List.copyOf(list.subList(1, list.size())));
                }
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return words;
    }
}
