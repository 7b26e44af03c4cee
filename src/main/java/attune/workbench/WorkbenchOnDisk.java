package attune.workbench;

import attune.job.JobRunner;
import attune.store.AddedModels;
import attune.store.ModelFolders;
import attune.store.TrustedScripts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The use cases over a home folder and a folder of models, each built once. Nothing is loaded before it is needed; close it
 * at the end, when nothing uses it any more.
 */
public final class WorkbenchOnDisk implements AutoCloseable {

    private final SamplePieces pieces = new SamplePieces();
    private final ModelSessions sessions = new ModelSessions();
    private final OpenModels models;
    private final Workbench useCases;

    /**
     * Builds the use cases.
     *
     * @param home settings, library, and what is trained in the window
     * @param modelFolder one folder a model
     * @param playback runs long-lived work: one job a clip that plays
     */
    public WorkbenchOnDisk(Path home, Path modelFolder, JobRunner playback) {
        AddedModels added = new AddedModels(home);
        TrustedScripts trusted = new TrustedScripts(home);
        ModelFolders folders = new ModelFolders(added::folders, modelFolder, TrainingsInHome.models(home));
        models = new OpenModels(folders, trusted);
        RememberSettings settings = new SettingsInFile(home,
            SystemLanguage.of(System.getenv(), Locale.getDefault()));
        Supplier<Phrases> phrases = () ->
            Phrases.of(Workbench.class, Locale.forLanguageTag(settings.load().language()));
        OpenSample open = new OpenFromFiles(phrases);
        AnalyseSample analyse = new AnalyseWithModels(pieces, models, sessions, phrases);
        KeepTrainings trainings = new TrainingsInHome(home);
        GatesOfModels gates = new GatesInModelFolders(folders, trusted);
        EvaluateModelOnLists evaluate = new EvaluateModelOnLists(folders, trusted, Clock.systemUTC());
        useCases = new Workbench(open, new EditByList(), analyse, new AnalyseMany(open, analyse, settings),
            new ExplainWithModels(pieces, models, sessions, analyse), new MeasureFaithfulnessOnLists(folders, trusted),
            gates, new FiguresOfReading(gates, phrases), new AnalysisAsJson(folders),
            new FeaturesAsNpz(pieces, models), new ReadModels(folders), new BringOnDisk(home, folders, added, trusted),
            new EngineDevices(pieces), new ListenToWholeClip(),
            new PlayWithSound(playback), new MeasureRuns(), new CompareGroups(), new BrowseRunFolders(),
            new OriginsInCorpora(new CheckByReading(), trainings, open, home.resolve("films")),
            new StudyRunFolders(), new ReviewsInHome(home), new ReportInFile(new StudyRunFolders()),
            ExportPredictions.fromFolder(),
            new TrainOnCorpus(trusted), evaluate, evaluate,
            new PaperExperimentOnDisk(modelFolder, evaluate, evaluate, Clock.systemUTC()), new CheckByReading(), settings,
            new SamplesInLibrary(home), new ChoicesByRecord(), trainings, new ComparisonInHome(home));
    }

    public Workbench useCases() {
        return useCases;
    }

    @Override public void close() {
        sessions.close();
        pieces.close();
        models.close();
    }
}
