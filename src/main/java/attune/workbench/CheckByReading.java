package attune.workbench;

import attune.dataset.Corpora;
import attune.dataset.CorpusCheck;
import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;

/** Reads a corpus from disk to check it. */
public final class CheckByReading implements CheckCorpora {

    @Override public List<String> names() {
        return Corpora.names();
    }

    @Override public CorpusReport check(String name, Path path, Progress progress, Cancellation cancellation) {
        return CorpusCheck.of(Corpora.named(name, path), progress, cancellation);
    }
}
