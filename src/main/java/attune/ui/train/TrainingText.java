package attune.ui.train;

import attune.ui.common.Strings;
import attune.workbench.KeptTraining;
import attune.workbench.TrainModel;
import java.util.Optional;

/** What the list says of a training. */
final class TrainingText {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private final Strings strings;

    TrainingText(Strings strings) {
        this.strings = strings;
    }

    /** Such as {@code mmsd2 · sarcasm · published}. */
    String course(KeptTraining kept) {
        String task = kept.order().task().map(name -> strings.name("task.", name)).orElse("");
        return String.join(" · ", kept.order().corpus(), task, strings.name("protocol.", kept.order().protocol()));
    }

    String state(Stand stand) {
        KeptTraining kept = stand.kept();
        int ended = kept.epochs().isEmpty() ? 0 : kept.epochs().getLast().number();
        return switch (kept.state()) {
            case WAITING -> strings.get("state.waiting");
            case RUNNING -> running(stand);
            case STOPPED -> ended == 0 ? strings.get("state.stopped") : strings.get("state.stopped-after", ended, kept.most());
            case FAILED -> kept.problem().isEmpty() ? strings.get("state.failed") : kept.problem();
            case FINISHED -> kept.best().map(best -> strings.get("state.finished", best.number(), ended))
                .orElse(strings.get("state.done"));
        };
    }

    private String running(Stand stand) {
        if (stand.stopping()) {
            return strings.get("state.stopping");
        }
        if (Double.isNaN(stand.done())) {
            return strings.get("state.reading");
        }
        int epoch = Math.min(stand.kept().most(), (int) (stand.done() * stand.kept().most()) + 1);
        return strings.get("state.epoch", epoch, stand.kept().most());
    }

    /** At most how long it still takes; empty where nobody knows. */
    String left(Stand stand) {
        if (stand.left().isEmpty()) {
            return "";
        }
        double seconds = stand.left().getAsDouble();
        if (seconds < MINUTE) {
            return strings.get("left.seconds", Math.round(Math.max(1, seconds)));
        }
        return seconds < HOUR ? strings.get("left.minutes", Math.round(seconds / MINUTE))
            : strings.get("left.hours", (int) (seconds / HOUR), Math.round(seconds % HOUR / MINUTE));
    }

    /** The best epoch's figure: macro F1, or the mean absolute error of a score; empty before the first epoch. */
    String best(KeptTraining kept) {
        Optional<TrainModel.Epoch> best = kept.best();
        if (best.isEmpty() || !Curves.chosenBy(kept)) {
            return "";
        }
        return Curves.scored(kept) ? "MAE " + Curves.decimals(-best.get().score()) : Curves.decimals(best.get().score());
    }
}
