package attune.ui.inspect;

import attune.domain.Edit;
import attune.domain.Modality;
import attune.domain.Position;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.ui.common.Strings;
import attune.workbench.EditSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What can be done to the open sample beside typing: by key to what is pointed at, and whole lists from and to files. */
final class Changes {

    private final InspectViewModel model;
    private final EditSample edit;
    private final JobRunner jobs;
    private final FileQuestions files;
    private final Problems problems;
    private final Strings strings;

    Changes(InspectViewModel model, EditSample edit, JobRunner jobs, FileQuestions files, Problems problems, Strings strings) {
        this.model = model;
        this.edit = edit;
        this.jobs = jobs;
        this.files = files;
        this.problems = problems;
        this.strings = strings;
    }

    /** Hides from the model what is pointed at; shows it again where it is hidden. */
    void hide() {
        pointed(Places::hiding);
    }

    /** Takes away what is pointed at; gives it back where it is gone. */
    void take() {
        pointed(Places::taking);
    }

    /** Writes the list of changes to a file that the person names. */
    void save() {
        List<Edit> list = model.edits().written(model.reading().state().get().off());
        files.save(strings.get("changes.save"), Exports.stem(model.sample().get()) + "-changes.json").ifPresent(file ->
            jobs.start(strings.get("job.save"), (progress, cancellation) -> {
                edit.write(list, file);
                return file;
            }, this::tell));
    }

    /** Takes the list of changes of a file in place of the one there is. */
    void run() {
        files.open(strings.get("changes.run"), List.of("json")).ifPresent(file ->
            jobs.start(strings.get("job.changes"), (progress, cancellation) -> edit.read(file), outcome -> {
                switch (outcome) {
                    case Outcome.Succeeded<List<Edit>>(List<Edit> list) -> take(list);
                    case Outcome.Failed<List<Edit>>(Throwable why) -> problems.tell(why);
                    case Outcome.Cancelled<List<Edit>>() -> { }
                }
            }));
    }

    private void take(List<Edit> list) {
        model.edits().all(list.stream().filter(change -> !(change instanceof Edit.Off)).toList());
        model.reading().without(EditModel.off(list));
    }

    /** What becomes of positions of a modality. */
    @FunctionalInterface
    private interface Change {
        List<Edit> of(Places places, Modality modality, List<Integer> positions);
    }

    private void pointed(Change change) {
        Answer answer = model.answer().get();
        if (answer == null) {
            return;
        }
        List<Edit> made = new ArrayList<>();
        Map<Modality, List<Position>> all = model.attention().positions();
        all.forEach((modality, positions) -> {
            List<Integer> on = IntStream.range(0, positions.size())
                .filter(at -> model.attention().brush().focus().get().on(modality, at)).boxed().toList();
            made.addAll(change.of(Places.of(answer), modality, on));
        });
        if (!made.isEmpty()) {
            model.edits().toggle(made);
        }
    }

    private void tell(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Failed<Path>(Throwable why)) {
            problems.tell(why);
        }
    }
}
