package attune.workbench;

import attune.dataset.Corpora;
import attune.dataset.CorpusCheck;
import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a corpus from disk to check it. */
public final class CheckByReading implements CheckCorpora {

    private static final Set<String> FILES = Set.of("mosi-audio-pickle", "mmsa-features", "fer2013", "manifest");

    @Override public List<String> names() {
        return Corpora.names();
    }

    @Override public CorpusCard card(String name, Locale locale) {
        return CorpusCard.of(name, FILES.contains(name) ? CorpusCard.Stands.FILE : CorpusCard.Stands.FOLDER, locale);
    }

    @Override public CorpusReport check(String name, Path path, Progress progress, Cancellation cancellation) {
        return CorpusCheck.of(Corpora.named(name, path), progress, cancellation);
    }
}
