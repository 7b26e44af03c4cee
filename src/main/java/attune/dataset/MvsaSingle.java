package attune.dataset;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * MVSA-Single: posts of text and image (Niu et al. 2016). {@code labels.csv} (guid, label, split) names
 * {@code data/<guid>.txt} and {@code data/<guid>.jpg}; about a quarter of the texts are GB18030. The test list is
 * published elsewhere.
 */
public record MvsaSingle(Path folder) implements Corpus {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override public String name() {
        return "mvsa-single";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public Found read(Fold fold) {
        String list = fold == Fold.TRAIN ? "train" : "dev";
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("labels.csv"), "guid", "label", "split")) {
            found.row(row, () -> Stream.of(row).filter(each -> each.text("split").equals(list)).map(this::example));
        }
        return found.found();
    }

    private Example example(CsvTable.Row row) {
        String guid = row.text("guid");
        Polarity label = Polarity.named(row.text("label")).orElseThrow(() -> row.refused("label"));
        Path image = present(row, guid + ".jpg");
        String text = text(present(row, guid + ".txt")).strip();
        return new Example(name() + "/" + guid, Optional.of(text), Optional.of(new ImageSource.InFile(image)),
            Optional.empty(), Truth.of(label), List.of());
    }

    /** UTF-8 where it is that, else GB18030: this corpus has no third. */
    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, GB18030);
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    private Path present(CsvTable.Row row, String file) {
        Path path = folder.resolve("data").resolve(file);
        if (!Files.isRegularFile(path)) {
            throw BrokenRow.lacks(row.file(), row.line(), "data/" + file);
        }
        return path;
    }
}
