package attune.workbench;

import attune.domain.Answer;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Run;
import attune.domain.Task;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Runs whose every text would be markup, a script or a request, if a page let it. */
final class HostileRuns {

    private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' <img src=http://evil.example/a.png>";
    private static final Task TASK = new Task.Classes(List.of("no " + HOSTILE, "yes & no"));

    private HostileRuns() {
    }

    /** 240 samples; so many of them are right. */
    static OpenRuns write(Path folder, String name, double right) {
        Random random = new Random(name.hashCode());
        Random truths = new Random(5);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            int truth = truths.nextInt(2);
            int said = random.nextDouble() < right ? truth : 1 - truth;
            float sure = 0.5f + 0.5f * random.nextFloat();
            float text = random.nextFloat();
            answers.add(Answer.ofClass("s" + i + HOSTILE, truth, said == 1 ? new float[] {1 - sure, sure}
                : new float[] {sure, 1 - sure}, Optional.of(new GateWeights(
                Map.of(Modality.TEXT, text, Modality.AUDIO, 1 - text))),
                "").saying(HOSTILE));
            for (String condition : List.of("text absent", "audio SNR 10 dB")) {
                answers.add(new Answer("s" + i + HOSTILE, truth, random.nextInt(2), new float[0], Optional.empty(), "", "",
                    condition));
            }
        }
        Path run = folder.resolve(name);
        RunFolder.write(run, new Run(name + HOSTILE, new Run.Model(name + HOSTILE, name, Optional.empty(), "w"),
            new Run.Data("mosi", "test", "published", "5eed", "text " + HOSTILE), new Run.Training("tuned", 1, 3), TASK, "cpu",
            Instant.EPOCH, Map.of("note", HOSTILE)), answers);
        BrowseRunFolders browse = new BrowseRunFolders();
        return browse.open(browse.list(run, Progress.SILENT, Cancellation.never()).getFirst(), Progress.SILENT,
            Cancellation.never());
    }
}
