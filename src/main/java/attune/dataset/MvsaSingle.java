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

    @Override public List<Example> read(Fold fold) {
        String list = fold == Fold.TRAIN ? "train" : "dev";
        return CsvTable.read(folder.resolve("labels.csv"), "guid", "label", "split").stream()
            .filter(row -> row.text("split").equals(list)).map(this::example).toList();
    }

    private Example example(CsvTable.Row row) {
        String guid = row.text("guid");
        Polarity label = Polarity.named(row.text("label")).orElseThrow(() -> row.refused("label"));
        Path image = present(guid + ".jpg");
        String text = text(present(guid + ".txt")).strip();
        return new Example(name() + "/" + guid, Optional.of(text), Optional.of(new ImageSource.InFile(image)),
            Optional.empty(), label, List.of());
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

    private Path present(String file) {
        Path path = folder.resolve("data").resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new BadInput("dataset.incomplete", folder, "data/" + file);
        }
        return path;
    }
}
