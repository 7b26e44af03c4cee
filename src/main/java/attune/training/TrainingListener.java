package attune.training;

/** Hears of every epoch, on the training's thread. */
@FunctionalInterface
public interface TrainingListener {

    void epoch(EpochReport report);
}
