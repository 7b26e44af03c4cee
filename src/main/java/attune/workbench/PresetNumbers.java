package attune.workbench;

import java.util.OptionalInt;

/**
 * The numbers of a preset for a corpus and a task.
 *
 * @param name tuned, paper or fine-tuned
 * @param epochs most epochs
 * @param steps most steps of the optimiser
 * @param patience epochs without a better validation before it stops
 * @param carried share of the rate at which weights from elsewhere learn; 1 where they learn like all others
 * @param trials how many recorded trials it is the best of; empty where the numbers were not chosen by trials
 */
public record PresetNumbers(
    String name, int epochs, long steps, int batch, double rate, int width, double dropout, int patience, double carried,
    OptionalInt trials) {

    /** Epochs at most on so many items: a large corpus has its steps in fewer. */
    public int epochs(int items) {
        int batches = Math.max(1, (items + batch - 1) / batch);
        return Math.clamp((steps - 1) / batches + 1, 1, epochs);
    }
}
