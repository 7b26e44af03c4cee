package attune.store;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelTerms;
import attune.domain.Provenance;
import attune.domain.ScriptSpec;
import attune.domain.StreamSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model on disk: {@code models/<name>/} with {@code spec.json}, {@code weights.safetensors} and a card
 * {@code README.md}. Its vocabulary is shared with others in {@code models/encoders/}, named by checksum. A network that was
 * made elsewhere has {@code manifest.json}, {@code model.pt} and its own {@code tokenizer.json} instead. A folder
 * that is not such a model is refused by a {@link BadInput}.
 */
public final class ModelFolder {

    private static final String SPEC = "spec.json";
    static final String WEIGHTS = "weights.safetensors";
    private static final String MANIFEST = "manifest.json";
    private static final String SCRIPT = "model.pt";
    private static final String CARD = "README.md";
    private static final String ENCODERS = "encoders";
    private static final String TEXT_ENCODER = "text-encoder";
    private static final long UNCOUNTED = 0;
    private static final int NAME_DIGITS = 12;

    private final Path folder;
    private final ModelTerms terms;
    private final Provenance provenance;
    private final long numbers;
    private String checksum;

    private ModelFolder(Path folder, ModelTerms terms, Provenance provenance, long numbers) {
        this.folder = folder;
        this.terms = terms;
        this.provenance = provenance;
        this.numbers = numbers;
    }

    /** Opens a model's folder: reads its specification and looks whether its other files are there and what they say. */
    public static ModelFolder open(Path named) {
        Path folder = named.toAbsolutePath().normalize();
        if (!Files.exists(folder)) {
            throw new BadInput("models.missing", named);
        }
        if (folder.endsWith(SCRIPT) && Files.isRegularFile(folder.resolveSibling(MANIFEST))) {
            return open(folder.getParent());
        }
        if (Files.isRegularFile(folder.resolve(MANIFEST))) {
            return brought(folder);
        }
        if (!Files.isRegularFile(folder.resolve(SPEC))) {
            throw ForeignModel.refused(folder);
        }
        Fields document = Fields.read(folder.resolve(SPEC));
        ModelSpec spec = SpecReader.read(document);
        if (!Files.isRegularFile(folder.resolve(WEIGHTS))) {
            throw new BadInput("models.no-weights", folder);
        }
        ModelFolder model = new ModelFolder(folder, spec, SpecReader.provenance(document),
            SafetensorsHeader.read(folder.resolve(WEIGHTS)).numbers());
        model.vocabulary();
        return model;
    }

    private static ModelFolder brought(Path folder) {
        Fields document = Fields.read(folder.resolve(MANIFEST), "manifest.foreign");
        ScriptSpec spec = ManifestReader.read(document);
        if (!Files.isRegularFile(folder.resolve(SCRIPT))) {
            throw new BadInput("manifest.no-script", folder);
        }
        if (!ForeignModel.isTorchScript(folder.resolve(SCRIPT))) {
            throw ForeignModel.inPlaceOfScript(folder.resolve(SCRIPT));
        }
        ModelFolder model = new ModelFolder(folder, spec, SpecReader.provenance(document), UNCOUNTED);
        model.vocabulary();
        return model;
    }

    /** Whether a folder says that it is a model. */
    static boolean claims(Path folder) {
        return Files.exists(folder.resolve(SPEC)) || Files.exists(folder.resolve(MANIFEST));
    }

    /**
     * Writes a model: weights and card first, the specification last, so that a folder with a specification is whole.
     *
     * @param folder {@code models/<name>}, made if it is not there
     * @param provenance what it learnt from
     * @param card text of its README.md: what it is for, its training data, its licence
     * @param weights writes the safetensors file at the path it is given
     */
    public static ModelFolder write(Path folder, ModelSpec spec, Provenance provenance, String card,
        ReplacedFile.FileWriter weights) throws IOException {
        ReplacedFile.place(folder.resolve(WEIGHTS), weights);
        ReplacedFile.write(folder.resolve(CARD), out -> out.write(card.getBytes(StandardCharsets.UTF_8)));
        SpecWriter.write(spec, provenance, folder.resolve(SPEC));
        return open(folder);
    }

    /** As above, for a model of which it is not recorded what its data allow. */
    public static ModelFolder write(Path folder, ModelSpec spec, String card, ReplacedFile.FileWriter weights)
        throws IOException {
        return write(folder, spec, Provenance.UNKNOWN, card, weights);
    }

    /**
     * Adds a vocabulary to the shared encoders, named by its checksum, so that the same one is kept once.
     *
     * @return its path relative to {@code models}, as {@link StreamSpec.Tokens#vocabulary()} wants it
     */
    public static String addVocabulary(Path models, Path tokenizer) throws IOException {
        String place = vocabularyPlace(tokenizer);
        ReplacedFile.place(models.resolve(place),
            beside -> Files.copy(tokenizer, beside, StandardCopyOption.REPLACE_EXISTING));
        return place;
    }

    /** Where {@link #addVocabulary} would put it. */
    public static String vocabularyPlace(Path tokenizer) throws IOException {
        return ENCODERS + "/vocabulary-" + Checksum.of(tokenizer).substring(0, NAME_DIGITS) + ".json";
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public Path folder() {
        return folder;
    }

    /** What it reads and tells. */
    public ModelTerms terms() {
        return terms;
    }

    /** The specification of a network of Attune's own; one that was made elsewhere is refused. */
    public ModelSpec spec() {
        return switch (terms) {
            case ModelSpec spec -> spec;
            case ScriptSpec script -> throw new BadInput("models.closed", folder);
        };
    }

    /** What it learnt from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The file that holds them: TorchScript where it was made elsewhere, which holds code too. */
    public Path weights() {
        return folder.resolve(terms instanceof ScriptSpec ? SCRIPT : WEIGHTS);
    }

    /** How many numbers were trained; 0 where that is not known. */
    public long weightCount() {
        return numbers;
    }

    /** SHA-256 of the weights, computed when first asked for. */
    public synchronized String checksum() {
        if (checksum == null) {
            try {
                checksum = Checksum.of(weights());
            } catch (IOException e) {
                throw new BadInput(e, "file.unreadable", weights());
            }
        }
        return checksum;
    }

    /** When each of its files was last written: another answer says that what was opened here is not what stands there now. */
    public List<FileTime> written() {
        try {
            List<FileTime> times = new ArrayList<>();
            for (Path file : List.of(folder.resolve(terms instanceof ScriptSpec ? MANIFEST : SPEC), weights())) {
                times.add(Files.getLastModifiedTime(file));
            }
            if (vocabulary().isPresent()) {
                times.add(Files.getLastModifiedTime(vocabulary().get()));
            }
            return times;
        } catch (IOException | BadInput e) {
            return List.of();
        }
    }

    /** The file of its vocabulary; empty for a model that reads no word pieces. */
    public Optional<Path> vocabulary() {
        StreamSpec text = terms.inputs().get(Modality.TEXT);
        if (text == null || text.pieces().isEmpty()) {
            return Optional.empty();
        }
        String named = text.pieces().get().vocabulary();
        boolean own = terms instanceof ScriptSpec || text instanceof StreamSpec.Hidden;
        Path models = own ? folder : folder.getParent();
        try {
            Path file = models.resolve(named).normalize();
            if (file.startsWith(models) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException e) {
            throw new BadInput(e, "models.no-vocabulary", folder, named);
        }
        throw new BadInput(own ? "manifest.no-vocabulary" : "models.no-vocabulary", folder, named);
    }

    /** The text encoder that was made elsewhere and that it reads text through; empty for most. */
    public Optional<ModelFolder> textEncoder() {
        return terms.inputs().get(Modality.TEXT) instanceof StreamSpec.Hidden
            ? Optional.of(open(folder.resolve(TEXT_ENCODER))) : Optional.empty();
    }

    /** The folder whose TorchScript, which can run code, runs when this is opened: itself, its text encoder, or none. */
    public Optional<ModelFolder> script() {
        return terms instanceof ScriptSpec ? Optional.of(this) : textEncoder();
    }

    /** Copies a text encoder that was made elsewhere into the folder of a model that reads through it. */
    public static void addTextEncoder(Path model, ModelFolder encoder) throws IOException {
        Path into = Files.createDirectories(model.resolve(TEXT_ENCODER));
        for (Path file : List.of(encoder.weights(), encoder.vocabulary().orElseThrow(), encoder.folder().resolve(MANIFEST))) {
            Path place = into.resolve(encoder.folder().relativize(file));
            Files.createDirectories(place.getParent());
            ReplacedFile.place(place, beside -> Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    /** Where the vocabulary of such an encoder then stands, from the model's folder. */
    public static String vocabularyInside(ModelFolder encoder) {
        return TEXT_ENCODER + "/" + encoder.folder().relativize(encoder.vocabulary().orElseThrow()).toString().replace('\\', '/');
    }

    /** The file of its card, README.md, which may not be there. */
    public Path card() {
        return folder.resolve(CARD);
    }

    /** The first sentence of its card; empty where there is no card. */
    public String use() {
        Path card = folder.resolve(CARD);
        try {
            return Files.isRegularFile(card) ? ModelCard.firstSentence(Files.readString(card)) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
