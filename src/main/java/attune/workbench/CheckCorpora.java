package attune.workbench;

import attune.domain.CorpusReport;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which corpora can be read, and what one of them holds. */
public interface CheckCorpora {

    /** The names of the corpora that there is a reader for. */
    List<String> names();

    /** What to know of one of them, in the person's language. */
    CorpusCard card(String name, Locale locale);

    /** Reads every list of a corpus and says what is there, missing, double and broken; no model is asked. */
    CorpusReport check(String name, Path path, Progress progress, Cancellation cancellation);
}
