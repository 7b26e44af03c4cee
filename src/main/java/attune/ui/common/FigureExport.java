package attune.ui.common;

import attune.figure.Figure;
import attune.figure.FigureFile;
import attune.figure.Numbers;
import attune.figure.Palette;
import attune.job.JobRunner;
import attune.job.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/**
 * Writes what is seen to a file that the person names: as PNG, SVG or PDF at the exact state and size, or its numbers as CSV or
 * NPZ; from a menu over the picture itself, or from one that a view has anyway.
 */
public final class FigureExport {

    /** Room for the seconds below lanes. */
    private static final double RULER = 40;

    private final JobRunner jobs;
    private final Problems problems;
    private final BiFunction<String, String, Optional<Path>> ask;
    private final Supplier<String> stem;
    private final Strings strings;

    /**
     * A picture as it is seen just now.
     *
     * @param width of the figure in points
     */
    public record Seen(Figure figure, double width, double height, Palette palette) {
    }

    /**
     * An export for a view.
     *
     * @param ask where to, by a title and the name a file is called at first; empty where the person left it
     * @param stem what names begin with, such as the title of the sample
     */
    public FigureExport(JobRunner jobs, Problems problems, BiFunction<String, String, Optional<Path>> ask,
        Supplier<String> stem, Locale language) {
        this.jobs = jobs;
        this.problems = problems;
        this.ask = ask;
        this.stem = stem;
        this.strings = Strings.of(FigureExport.class, language);
    }

    /** What a canvas shows; empty where it shows nothing. */
    public static Optional<Seen> seen(FigureCanvas canvas) {
        return canvas.getFigure() == null ? Optional.empty() : of(canvas.getFigure(), canvas, canvas.palette());
    }

    /** What a matrix shows, at its zoom and with its marks; empty where it shows nothing. */
    public static Optional<Seen> seen(MatrixView view) {
        return view.figure() == null ? Optional.empty() : of(view.figure(), view, view.palette());
    }

    /** What lanes of one clock show, one under the other; empty where none is seen. */
    public static Optional<Seen> seen(List<? extends Lane> lanes) {
        List<? extends Lane> shown = lanes.stream().filter(Lane::isVisible).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Lane first = shown.getFirst();
        double height = shown.stream().mapToDouble(Region::getHeight).sum();
        return Optional.of(new Seen(Timeline.figure(first.axis(), shown), first.getWidth(), height + RULER, first.palette()));
    }

    private static Optional<Seen> of(Figure figure, Region node, Palette palette) {
        return node.getWidth() <= 0 || node.getHeight() <= 0 ? Optional.empty()
            : Optional.of(new Seen(figure, node.getWidth(), node.getHeight(), palette));
    }

    /** Offers to save the picture by a menu of its own; {@code part} is what the file's name ends in, such as {@code gates}. */
    public void offer(Node node, String part, Supplier<Optional<Seen>> seen) {
        node.setOnContextMenuRequested(event -> {
            if (seen.get().isPresent()) {
                ContextMenu menu = new ContextMenu(items(part, seen).toArray(MenuItem[]::new));
                menu.show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /** The same as a part of another menu. */
    public Menu menu(String part, Supplier<Optional<Seen>> seen) {
        Menu menu = new Menu(strings.get("export.menu"));
        menu.getItems().addAll(items(part, seen));
        return menu;
    }

    /** Asks where to and writes, if there is something to be seen. */
    public void save(String part, FigureFile.Format format, Supplier<Optional<Seen>> seen) {
        seen.get().ifPresent(now -> {
            String name = stem.get() + "-" + part + "." + format.name().toLowerCase(Locale.ROOT);
            ask.apply(strings.get("export.title"), name).ifPresent(file ->
                write(file, () -> FigureFile.write(now.figure(), now.width(), now.height(), now.palette(), file)));
        });
    }

    /** As {@link #save}, of a table whose numbers are all there is to it; they are gathered by the job. */
    public void numbers(String part, Supplier<Numbers> numbers) {
        String name = stem.get() + "-" + part + ".csv";
        ask.apply(strings.get("export.title"), name).ifPresent(file -> write(file, () -> FigureFile.write(numbers.get(), file)));
    }

    /** The choice to save a table; what it holds when the person chooses it is taken on the thread of the window. */
    public MenuItem numbersItem(String part, Supplier<Supplier<Numbers>> seen) {
        MenuItem item = new MenuItem(strings.get("export.as", FigureFile.Format.CSV.name()));
        item.setOnAction(event -> numbers(part, seen.get()));
        return item;
    }

    private void write(Path file, Runnable writing) {
        jobs.start(strings.get("export.job"), (progress, cancellation) -> {
            writing.run();
            return file;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Path>(Throwable why)) {
                problems.tell(why);
            }
        });
    }

    /** The choices to save a picture, a format each. */
    public List<MenuItem> items(String part, Supplier<Optional<Seen>> seen) {
        return Stream.of(FigureFile.Format.values()).map(format -> {
            MenuItem item = new MenuItem(strings.get("export.as", format.name()));
            item.setOnAction(event -> save(part, format, seen));
            return item;
        }).toList();
    }
}
