package attune.ui.shell;

import attune.domain.BadInput;
import attune.ui.common.Problems;
import attune.ui.common.Strings;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last thing that went wrong, kept until it is read. Causes go to the log here, once. */
final class Notices implements Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Supplier<Locale> language;
    private final ReadOnlyObjectWrapper<Notice> last = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty unread = new SimpleBooleanProperty();

    Notices(Supplier<Locale> language) {
        this.language = language;
    }

    @Override public void tell(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        last.set(null);
        if (cause instanceof BadInput bad) {
            LOG.info("refused: {}", bad.getMessage(), bad.getCause());
            last.set(new Notice(bad.sentence(language.get()), ""));
        } else {
            String code = code(cause);
            LOG.error("unexpected problem {}", code, cause);
            last.set(new Notice(Strings.of(Notices.class, language.get()).get("problem.unexpected", code), code));
        }
        unread.set(true);
    }

    /** The same problem at the same place has the same code, so that two reports of it can be told to be one. */
    static String code(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
        return String.format(Locale.ROOT, "%04X", (cause.getClass().getName() + place).hashCode() & 0xffff);
    }

    void read() {
        unread.set(false);
    }

    ReadOnlyObjectProperty<Notice> lastProperty() {
        return last.getReadOnlyProperty();
    }

    BooleanProperty unreadProperty() {
        return unread;
    }
}
