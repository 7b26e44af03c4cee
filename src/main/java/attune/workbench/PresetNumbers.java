package attune.workbench;

import java.util.OptionalInt;

/**
 * The numbers of a preset for a corpus and a task.
 *
 * @param name paper or tuned
 * @param epochs most epochs
 * @param patience epochs without a better validation before it stops
 * @param trials how many recorded trials it is the best of; empty where the numbers were not chosen by trials
 */
public record PresetNumbers(
    String name, int epochs, int batch, double rate, int width, double dropout, int patience, OptionalInt trials) {
}
