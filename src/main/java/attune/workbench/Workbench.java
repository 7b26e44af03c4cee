package attune.workbench;

/** Every use case, ready to use: what the window and the command line are given. */
public record Workbench(
    OpenSample open, EditSample edit, AnalyseSample analyse, AnalyseBatch batch,
    ExplainPrediction explain, MeasureFaithfulness faithfulness, GatesOfModels gates, DrawReading draw,
    ExportAnalysis export, ExportFeatures features,
    ListModels models, BringModel bring, ListDevices devices, ListenToClip listen, PlayClip play,
    MeasurePredictions measure, CompareRuns compare, BrowseRuns runs, SampleOrigins origins, StudyRuns study,
    ReviewSamples reviews, ReportRuns report, ExportPredictions exportPredictions, TrainModel train,
    EvaluateModel evaluate, MeasureRobustness robustness, RunExperiment experiment,
    CheckCorpora corpora, RememberSettings settings, RememberSamples samples,
    TrainingChoices choices, KeepTrainings trainings, RememberComparison comparison) {
}
