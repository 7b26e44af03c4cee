package attune.workbench;

import attune.domain.Side;
import attune.evaluation.Figure;
import attune.evaluation.Robustness;
import attune.figure.PanelsFigure;
import attune.figure.PlotAxis;
import attune.figure.PlotFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The conditions of A and B side by side: a panel a kind of change, absent streams in the last. The first step of each is the
 * sample as it is.
 */
public record RobustnessCurves(List<Panel> panels) {

    private static final double LEAST = 190;
    private static final double LEAST_RANGE = 0.1;
    private static final String ABSENT = "absent";

    /**
     * A kind of change.
     *
     * @param change its name; {@code absent} for streams that are not there
     * @param steps names of the conditions, the mildest first
     * @param points of each side by the name of the condition
     */
    public record Panel(String change, List<String> steps, Map<Side, Map<String, Robustness.Point>> points) {
    }

    /** Lays the conditions of each side out. */
    public static RobustnessCurves of(Map<Side, Robustness> found) {
        Map<String, Panel> panels = new LinkedHashMap<>();
        Map<String, Comparator<Robustness.Point>> orders = new LinkedHashMap<>();
        found.forEach((side, robustness) -> Stream.concat(
            robustness.curves().stream(), Stream.of(new Robustness.Curve(ABSENT, "", robustness.absent())))
            .filter(curve -> !curve.points().isEmpty()).forEach(curve -> {
                Panel panel = panels.computeIfAbsent(curve.change(),
                    change -> new Panel(change, new ArrayList<>(), new TreeMap<>()));
                orders.putIfAbsent(curve.change(), order(curve.unit()));
                curve.points().forEach(point -> {
                    panel.points().computeIfAbsent(side, fresh -> new LinkedHashMap<>()).put(point.name(), point);
                    if (!panel.steps().contains(point.name())) {
                        panel.steps().add(point.name());
                    }
                });
            }));
        panels.values().forEach(panel -> panel.steps().sort(Comparator.comparing(
            step -> panel.points().values().stream().map(points -> points.get(step)).filter(Objects::nonNull)
                .findFirst().orElseThrow(), orders.get(panel.change()))));
        List<Panel> ordered = new ArrayList<>(panels.values().stream().filter(panel -> !panel.change().equals(ABSENT)).toList());
        Optional.ofNullable(panels.get(ABSENT)).ifPresent(ordered::add);
        return new RobustnessCurves(ordered);
    }

    private static Comparator<Robustness.Point> order(String unit) {
        return switch (unit) {
            case "" -> Comparator.comparing(Robustness.Point::name, Comparator.reverseOrder());
            case "dB" -> Comparator.comparingDouble(Robustness.Point::strength).reversed();
            default -> Comparator.comparingDouble(Robustness.Point::strength);
        };
    }

    public boolean isEmpty() {
        return panels.isEmpty();
    }

    /** All panels on one scale, so that their heights can be compared. */
    public PanelsFigure figure(Phrases phrases) {
        double[] values = panels.stream().flatMap(panel -> panel.points().values().stream())
            .flatMap(each -> each.values().stream())
            .flatMap(point -> Stream.of(point.difference().a(), point.difference().b()))
            .flatMapToDouble(figure -> DoubleStream.of(figure.value(), figure.interval().low(),
                figure.interval().high())).toArray();
        Figure first = panels.getFirst().points().values().iterator().next().values().iterator().next().difference().a();
        PlotAxis height = PlotAxis.Numeric.around(first.convention().title(phrases.locale()), LEAST_RANGE, values);
        return new PanelsFigure(panels.stream().<attune.figure.Figure>map(panel -> plot(panel, height, phrases)).toList(), LEAST);
    }

    private static PlotFigure plot(Panel panel, PlotAxis height, Phrases phrases) {
        List<String> steps = new ArrayList<>(List.of(phrases.get("as-it-is.short")));
        panel.steps().forEach(step -> steps.add(step(panel, step, phrases)));
        List<PlotFigure.Series> series = new ArrayList<>();
        panel.points().forEach((side, points) -> {
            List<PlotFigure.Point> drawn = new ArrayList<>();
            drawn.add(point(0, points.values().iterator().next().difference().a()));
            for (int i = 0; i < panel.steps().size(); i++) {
                Robustness.Point point = points.get(panel.steps().get(i));
                if (point != null) {
                    drawn.add(point(i + 1, point.difference().b()));
                }
            }
            series.add(new PlotFigure.Series(side.name(), side.ordinal(),
                panel.change().equals(ABSENT) ? PlotFigure.Style.MARKS : PlotFigure.Style.LINE, drawn));
        });
        return new PlotFigure(phrases.name("change.", panel.change()), new PlotAxis.Steps("", steps), height, series);
    }

    private static String step(Panel panel, String name, Phrases phrases) {
        if (panel.change().equals(ABSENT)) {
            return phrases.name("stream.", name);
        }
        double strength = panel.points().values().stream().map(points -> points.get(name)).filter(Objects::nonNull)
            .findFirst().orElseThrow().strength();
        String unit = name.substring(name.lastIndexOf(' ') + 1);
        return String.format(Locale.ROOT, "%.0f %s", strength, unit).replace('-', '−');
    }

    private static PlotFigure.Point point(int step, Figure figure) {
        return new PlotFigure.Point(step, figure.value(), figure.interval().low(), figure.interval().high(), 0);
    }

    /** The condition at a point of the plots; empty at the samples as they are. */
    public Optional<Robustness.Point> at(int number, int series, int step) {
        Panel panel = panels.get(number);
        Map<String, Robustness.Point> points = List.copyOf(panel.points().values()).get(series);
        return step == 0 ? Optional.empty()
            : Optional.of(panel.steps().stream().map(points::get).filter(Objects::nonNull).toList().get(step - 1));
    }
}
