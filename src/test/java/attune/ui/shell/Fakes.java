package attune.ui.shell;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.LibraryEntry;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Picture;
import attune.domain.Provenance;
import attune.domain.Sample;
import attune.domain.ScriptSpec;
import attune.domain.Settings;
import attune.domain.StreamSpec;
import attune.domain.Transcript;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Command;
import attune.ui.evaluate.FakeComparison;
import attune.ui.evaluate.FakeReviews;
import attune.ui.evaluate.FakeRuns;
import attune.ui.train.FakeTrainings;
import attune.workbench.AnalyseBatch;
import attune.workbench.BatchRow;
import attune.workbench.BringModel;
import attune.workbench.EditByList;
import attune.workbench.ExportPredictions;
import attune.workbench.ListDevices;
import attune.workbench.ModelEntry;
import attune.workbench.OpenSample;
import attune.workbench.RememberSamples;
import attune.workbench.RememberSettings;
import attune.workbench.ReportInFile;
import attune.workbench.StudyRunFolders;
import attune.workbench.TextSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A workbench in memory: files exist if their name does not begin with “bad”, and clips end in .mp4. */
final class Fakes implements OpenSample, AnalyseBatch, ListDevices, RememberSamples, RememberSettings {

    final Map<String, LibraryEntry> library = new LinkedHashMap<>();
    final Map<String, Picture> stills = new HashMap<>();
    final List<String> exported = new ArrayList<>();
    final List<BatchRow> rows = new ArrayList<>();
    final FakeTrainings training = new FakeTrainings();
    final FakeRuns runs = new FakeRuns();
    Settings saved = Settings.DEFAULTS;
    /** A text encoder that was made elsewhere. */
    Optional<Path> brought = Optional.empty();
    /** A model that answers and was installed later. */
    Optional<ModelEntry> later = Optional.empty();

    UseCases useCases() {
        return new UseCases(this, new EditByList(), this,
            () -> Stream.concat(Stream.of(model("clips", 3_120_000), model("posts", 2_480_000)),
                Stream.concat(later.stream(), brought.stream().map(Fakes::encoder))).toList(), bring(), this, this, this,
            new attune.ui.compare.UseCases(null),
            new attune.ui.evaluate.UseCases(runs, runs, new StudyRunFolders(), new FakeReviews(),
                new ReportInFile(new StudyRunFolders()), ExportPredictions.fromFolder(), new FakeComparison(),
                List.of(Path.of("runs"))),
            training.useCases());
    }

    static Runners runners() {
        SameThreadJobRunner here = new SameThreadJobRunner();
        return new Runners(here, here, here, here, here, Runnable::run);
    }

    private BringModel bring() {
        return new BringModel() {
            @Override public Optional<Question> question(String model) {
                return Optional.of(new Question(model, Path.of("model.pt"), "4f2a"));
            }

            @Override public void agree(Question question) {
            }

            @Override public String add(Path folder) {
                return folder.getFileName().toString();
            }

            @Override public void remove(Path folder) {
                brought = brought.filter(known -> !known.equals(folder));
            }
        };
    }

    private static ModelEntry encoder(Path folder) {
        ScriptSpec spec = new ScriptSpec("bert", Map.of(Modality.TEXT, new StreamSpec.Tokens("tokenizer.json", 100, 32)),
            ScriptSpec.Lengths.ANY, List.of(new ScriptSpec.Argument(Modality.TEXT, ScriptSpec.Part.VALUES),
                new ScriptSpec.Argument(Modality.TEXT, ScriptSpec.Part.MASK)),
                    List.of(new ScriptSpec.Result.Hidden()), List.of(), 1);
        return new ModelEntry(folder.getFileName().toString(), folder, spec, Provenance.UNKNOWN, 0, "", true);
    }

    static ModelEntry model(String name, long weights) {
        ModelSpec spec = Variant.OPTIMISED.spec(Map.of(Modality.TEXT, new StreamSpec.Tokens("words", 100, 32)),
            new ModelSpec.Size(128, 4, 2, 256), 0.1, List.of("negative", "neutral", "positive"));
        return new ModelEntry(name, Path.of("models", name), spec, Provenance.UNKNOWN, weights, "", false);
    }

    static Picture picture(int red, int green, int blue) {
        byte[] rgb = new byte[3 * 96 * 64];
        for (int i = 0; i < rgb.length; i += 3) {
            int y = i / 3 / 96;
            rgb[i] = (byte) (red - y);
            rgb[i + 1] = (byte) (green - y);
            rgb[i + 2] = (byte) (blue - y);
        }
        return new Picture(96, 64, rgb, 0);
    }

    @Override public Sample file(Path file, TextSource text, Progress progress, Cancellation cancellation) {
        String name = file.getFileName().toString();
        if (name.startsWith("bad")) {
            throw new BadInput("file.missing", file);
        }
        if (name.startsWith("broken")) {
            throw new IllegalStateException("a mistake in the program");
        }
        return name.endsWith(".mp4")
            ? new Sample.Clip(name, name, file, new ClipFacts("mov", 2.47, true,
                Optional.of(new ClipFacts.Video("h264", 640, 360, 0, 25)), Optional.empty()), Transcript.none(), Optional.empty())
            : new Sample.Post(name, name, name.endsWith(".txt") ? "the text of " + name : "",
                name.endsWith(".txt") ? List.of() : List.of(picture(200, 120, 90)), Optional.empty());
    }

    @Override public Sample files(List<Path> files, Progress progress, Cancellation cancellation) {
        String name = files.getFirst().getFileName().toString();
        return new Sample.Post(name, name, "text", List.of(picture(90, 120, 200)),
            Optional.empty());
    }

    @Override public Sample.Post post(String text, List<Picture> images) {
        return new Sample.Post("post:" + text, text.isBlank() ? "image" : text, text, images, Optional.empty());
    }

    @Override public Sample.Clip withText(Sample.Clip clip, TextSource text, Progress progress, Cancellation cancellation) {
        return clip.withTranscript(clip.id() + "+", clip.transcript());
    }

    @Override public Sample.Post withText(Sample.Post post, String text) {
        return post.withText(post.id() + "+", text);
    }

    @Override public Picture thumbnail(Sample sample, int side, Cancellation cancellation) {
        return sample instanceof Sample.Post post && post.images().isEmpty() ? null : picture(120, 150, 160);
    }

    @Override public void read(List<Path> sources, String model, String device, List<String> done, Consumer<BatchRow> row,
        Progress progress, Cancellation cancellation) {
        rows.stream().filter(known -> !done.contains(known.source())).forEach(row);
    }

    @Override public Sample sample(String source, Progress progress, Cancellation cancellation) {
        return post("row " + source, List.of());
    }

    @Override public void export(List<BatchRow> chosen, Path csv) {
        chosen.forEach(row -> exported.add(row.source()));
    }

    @Override public List<String> all(Progress progress) {
        return List.of("cpu", "cuda:0");
    }

    @Override public String engine(Progress progress) {
        return "PyTorch 2.7.1";
    }

    @Override public List<LibraryEntry> all() {
        return new ArrayList<>(library.values()).reversed();
    }

    @Override public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
        library.put(entry.id(), entry);
        thumbnail.ifPresent(picture -> stills.put(entry.id(), picture));
    }

    @Override public Optional<Picture> thumbnail(String id) {
        return Optional.ofNullable(stills.get(id));
    }

    @Override public List<Path> keep(String id, List<Picture> images) {
        return List.of(Path.of("kept-" + Math.abs(id.hashCode()) + ".png"));
    }

    @Override public void remove(String id) {
        library.remove(id);
    }

    @Override public Settings load() {
        return saved;
    }

    @Override public void save(Settings settings) {
        saved = settings;
    }

    static BatchRow row(String source, String label, double confidence, Map<Modality, String> alone) {
        return new BatchRow(source, Optional.of(label), confidence, Map.of(label, confidence),
            Map.of(Modality.TEXT, 0.5, Modality.VISION, 0.3, Modality.AUDIO, 0.2), alone, Set.of(), "en", Optional.empty());
    }

    static BatchRow failed(String source, String problem) {
        return new BatchRow(source, Optional.empty(), 0, Map.of(), Map.of(), Map.of(), Set.of(), "und", Optional.of(problem));
    }

    /** A perspective that shows the title of what is open. */
    static final class Titles implements SampleView {
        @Override public void unfold() {
        }

        @Override public void fold() {
        }

        final Label title = new Label();
        final List<Command> commands = new ArrayList<>();
        boolean closed;
        private final StackPane root = new StackPane(title);

        Titles() {
            title.setId("sample-title");
        }

        @Override public Parent root() {
            return root;
        }

        @Override public void open(Sample sample) {
            title.setText(sample.title());
        }

        @Override public List<Command> commands() {
            return commands;
        }

        @Override public void close() {
            closed = true;
        }
    }
}
