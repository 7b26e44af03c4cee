package attune.ui.inspect;

import attune.domain.BadInput;
import attune.ui.common.Strings;

/** What went wrong, in one sentence that says what to do. */
final class Sentences {

    private Sentences() {
    }

    static String of(Throwable cause, Strings strings) {
        return cause instanceof BadInput refused ? refused.sentence(strings.locale()) : strings.get("problem.unexpected");
    }
}
