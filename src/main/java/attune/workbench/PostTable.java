package attune.workbench;

import attune.domain.BadInput;
import attune.domain.InputFile;
import attune.text.Encodings;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CSV table of posts: a heading with a column {@code text} or {@code image} (or both) and, if wanted, {@code id};
 * other columns are passed over. An image is a path relative to the table; several are parted by {@code |}. Fields are
 * parted by comma, semicolon or tab, whichever the heading holds.
 */
final class PostTable {

    /**
     * A post of the table.
     *
     * @param key its id where every row has one of its own, else its number, 1 for the first row below the heading
     */
    record Row(String key, String text, List<Path> images) {
    }

    private PostTable() {
    }

    static List<Row> read(Path file) {
        String content = Encodings.read(InputFile.readable(file));
        List<CsvRecord> records = records(file, content);
        List<String> heading = records.isEmpty() ? List.of()
            : records.getFirst().getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        int text = heading.indexOf("text");
        int image = heading.indexOf("image");
        if (text < 0 && image < 0) {
            throw new BadInput("batch.columns", file, String.join(", ", heading));
        }
        List<CsvRecord> posts = records.subList(1, records.size());
        List<String> keys = keys(posts, heading.indexOf("id"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            rows.add(new Row(keys.get(i), field(posts.get(i), text), images(file, posts.get(i), image)));
        }
        return rows;
    }

    private static List<CsvRecord> records(Path file, String content) {
        String heading = content.lines().findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t').max((a, b) -> Long.compare(count(heading, a), count(heading, b)))
            .filter(most -> count(heading, most) > 0).orElse(',');
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
            .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(content)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            long row = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new BadInput(e, "batch.malformed", file, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static List<String> keys(List<CsvRecord> posts, int id) {
        List<String> ids = posts.stream().map(post -> field(post, id).strip()).toList();
        Set<String> different = new HashSet<>(ids);
        if (different.size() == ids.size() && !different.contains("")) {
            return ids;
        }
        return Stream.iterate(1, number -> number + 1).limit(posts.size()).map(String::valueOf).toList();
    }

    private static List<Path> images(Path file, CsvRecord post, int column) {
        List<Path> images = new ArrayList<>();
        for (String name : field(post, column).split("\\|")) {
            if (!name.isBlank()) {
                try {
                    images.add(file.toAbsolutePath().resolveSibling(name.strip()));
                } catch (InvalidPathException e) {
                    throw new BadInput(e, "batch.image", file, post.getStartingLineNumber(), name);
                }
            }
        }
        return images;
    }

    private static String field(CsvRecord post, int column) {
        return column < 0 || column >= post.getFieldCount() ? "" : post.getField(column);
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }
}
