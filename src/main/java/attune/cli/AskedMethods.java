package attune.cli;

import attune.domain.BadInput;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Masking;
import attune.domain.Sample;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.ExplainPrediction.Question;
import attune.workbench.Explained;
import attune.workbench.Reading;
import attune.workbench.Workbench;
import java.util.List;
import java.util.stream.Collectors;

/** The methods that a person asked for, put to each reading. */
record AskedMethods(List<ExplanationMethod> methods, Workbench workbench, String device) {

    /** Methods by name, {@code all} for every one; an unknown name is refused. */
    static AskedMethods of(List<String> names, Workbench workbench, String device) {
        if (names.isEmpty()) {
            return new AskedMethods(List.of(), workbench, device);
        }
        List<ExplanationMethod> known = workbench.explain().methods();
        if (names.equals(List.of("all"))) {
            return new AskedMethods(known, workbench, device);
        }
        return new AskedMethods(names.stream().map(name -> known.stream().filter(method -> method.id().equals(name)).findFirst()
            .orElseThrow(() -> new BadInput("explain.unknown-method", name,
                known.stream().map(ExplanationMethod::id).collect(Collectors.joining(", "))))).toList(), workbench, device);
    }

    /** The reading with what they say of the class it predicts, and with what would be said without each stream. */
    Reading of(Reading reading, Sample sample) {
        if (methods.isEmpty()) {
            return reading;
        }
        String model = reading.analysis().model();
        Question question = new Question(
            sample, reading.window(), model, device, Masking.NONE, Target.of(reading.analysis().prediction()));
        List<Explanation> explanations = methods.stream().map(method ->
            workbench.explain().explain(question, method, Progress.SILENT, Cancellation.never())).toList();
        return reading.with(new Explained(explanations,
            workbench.analyse().without(reading, sample, reading.window(), model, device, Cancellation.never())));
    }
}
