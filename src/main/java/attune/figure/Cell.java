package attune.figure;

/** A place in a matrix; rows and columns count from 0 at the top left. */
public record Cell(int row, int column) {
}
