package attune.cli;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.LibraryEntry;
import attune.domain.Masking;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.TimeSpan;
import attune.domain.Transcript;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import attune.workbench.AnalyseMany;
import attune.workbench.AnalyseSample;
import attune.workbench.BrowseRunFolders;
import attune.workbench.CheckByReading;
import attune.workbench.ChoicesByRecord;
import attune.workbench.CompareGroups;
import attune.workbench.EditByList;
import attune.workbench.EvaluateModelOnLists;
import attune.workbench.ExportPredictions;
import attune.workbench.ListDevices;
import attune.workbench.MeasureRuns;
import attune.workbench.OpenSample;
import attune.workbench.Reading;
import attune.workbench.ReportInFile;
import attune.workbench.StudyRunFolders;
import attune.workbench.PaperExperimentOnDisk;
import attune.workbench.RememberSamples;
import attune.workbench.RememberSettings;
import attune.workbench.SampleReading;
import attune.workbench.TextSource;
import attune.workbench.TrainOnCorpus;
import attune.workbench.TrainingsInHome;
import attune.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A workbench whose every clip has two windows and whose model finds everything neutral; it remembers what it was asked. */
final class FakeWorkbench implements OpenSample, AnalyseSample, RememberSettings, RememberSamples, ListDevices {

    private static final EvaluateModelOnLists EVALUATE = new EvaluateModelOnLists(
        new ModelFolders(), new TrustedScripts(Path.of("no-home")), Clock.systemUTC());
    static final List<TimeSpan> WINDOWS = List.of(new TimeSpan(0, 10), new TimeSpan(10, 12));

    final List<String> asked = new ArrayList<>();

    Workbench workbench() {
        return new Workbench(this, new EditByList(), this, new AnalyseMany(this, this, this), null, null, null, null,
            (sample, readings, out) -> {
                StringBuilder windows = new StringBuilder();
                readings.forEachRemaining(reading -> windows.append(reading.window()).append(','));
                out.write("{\"windows\":[" + windows.substring(0, windows.length() - 1) + "]}\n");
            },
            (sample, window, model, file, progress, cancellation) -> asked.add("features " + window + " " + file),
            List::of, null, this, (clip, progress, cancellation) -> null, (clip, sink) -> null,
            new MeasureRuns(), new CompareGroups(), new BrowseRunFolders(), null,
            new StudyRunFolders(), null, new ReportInFile(new StudyRunFolders()), ExportPredictions.fromFolder(),
            new TrainOnCorpus(new TrustedScripts(Path.of("no-home"))),
            EVALUATE, EVALUATE, new PaperExperimentOnDisk(Path.of("models"), EVALUATE, EVALUATE, Clock.systemUTC()),
            new CheckByReading(), this, this, new ChoicesByRecord(), new TrainingsInHome(Path.of("no-home")), null);
    }

    @Override public Sample file(Path file, TextSource text, Progress progress, Cancellation cancellation) {
        asked.add("open " + text);
        if (!Files.exists(file)) {
            throw new BadInput("file.missing", file);
        }
        return new Sample.Clip("id", file.getFileName().toString(), file,
            new ClipFacts("mov", 12, true, Optional.empty(), Optional.of(new ClipFacts.Audio("aac", 1, 1))),
            Transcript.none(), Optional.empty());
    }

    @Override public Reading read(Sample sample, int window, String model, String device, Masking masking,
        Progress progress, Cancellation cancellation) {
        asked.add("read " + model + " " + device + " " + window);
        if (sample.title().startsWith("crash")) {
            throw new IllegalStateException("as a mistake would");
        }
        return SampleReading.of(model, windows(sample, progress, cancellation), window, 1);
    }

    @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        return sample instanceof Sample.Clip ? WINDOWS : List.of();
    }

    @Override public Sample.Post post(String text, List<Picture> images) {
        return new Sample.Post("id", text, text, images, Optional.empty());
    }

    @Override public Settings load() {
        return Settings.DEFAULTS;
    }

    @Override public List<String> all(Progress progress) {
        return List.of("cpu");
    }

    @Override public String engine(Progress progress) {
        return "PyTorch";
    }

    @Override public void save(Settings settings) {
        throw new AssertionError("the command line changes no settings");
    }

    @Override public Sample files(List<Path> files, Progress progress, Cancellation cancellation) {
        throw new AssertionError("files are opened one by one");
    }

    @Override public Sample.Clip withText(Sample.Clip clip, TextSource text, Progress progress, Cancellation cancellation) {
        throw new AssertionError("nothing is edited");
    }

    @Override public Sample.Post withText(Sample.Post post, String text) {
        throw new AssertionError("nothing is edited");
    }

    @Override public Picture thumbnail(Sample sample, int side, Cancellation cancellation) {
        throw new AssertionError("no thumbnails");
    }

    @Override public List<LibraryEntry> all() {
        throw new AssertionError("no library");
    }

    @Override public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
        throw new AssertionError("no library");
    }

    @Override public Optional<Picture> thumbnail(String id) {
        throw new AssertionError("no library");
    }

    @Override public List<Path> keep(String id, List<Picture> images) {
        throw new AssertionError("no library");
    }

    @Override public void remove(String id) {
        throw new AssertionError("no library");
    }
}
