package attune;

import attune.domain.BadInput;
import attune.job.Outcome;
import attune.job.ThreadedJobRunner;
import attune.ui.common.Rendering;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The window toolkit, started beside the building of everything else, since both take a while. */
final class Toolkit {

    /** Kept, since a logger that nobody holds forgets its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final String CLASS_PATH = "Unsupported JavaFX configuration";

    private final CompletableFuture<Outcome<Boolean>> started = new CompletableFuture<>();

    private Toolkit() {
    }

    /** Starts it and returns at once. */
    static Toolkit start() {
        Toolkit toolkit = new Toolkit();
        // The class path is on purpose (ARCHITECTURE.md); nothing else that JavaFX has to say is withheld.
        JAVAFX.setFilter(line -> line.getMessage() == null || !line.getMessage().startsWith(CLASS_PATH));
        if (!Display.present(System.getProperties(), System.getenv())) {
            toolkit.started.complete(new Outcome.Failed<>(new BadInput("window.no-display")));
            return toolkit;
        }
        Rendering.prepare();
        ThreadedJobRunner.unbounded("toolkit", Runnable::run).<Boolean>start("toolkit", (progress, cancellation) -> {
            Platform.startup(() -> { });
            return true;
        }, toolkit.started::complete);
        return toolkit;
    }

    /** Waits until it is there; refuses by a {@link BadInput} where it cannot be. */
    void await() throws InterruptedException {
        try {
            if (started.get() instanceof Outcome.Failed<Boolean>(Throwable cause)) {
                throw switch (cause) {
                    case BadInput told -> told;
                    case UnsupportedOperationException nowhere -> new BadInput(nowhere, "window.no-display");
                    default -> new BadInput(cause, "window.no-toolkit", cause.getMessage());
                };
            }
        } catch (ExecutionException never) {
            throw new IllegalStateException("the toolkit's future is never completed by a failure", never);
        }
    }
}
