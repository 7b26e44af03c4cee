package attune.workbench;

import attune.figure.Figure;

/** A figure and how high it is drawn, in points. */
record Drawn(Figure figure, double height) {
}
