package attune.figure;

import attune.domain.Modality;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The strongest words, regions and seconds with their numbers: a column a modality, the largest first, a bar under each. */
public record StrongestFigure(List<Column> columns) implements Figure {

    /** Height of one entry, and of the heading. */
    public static final double ROW = 17;

    private static final double GAP = 14;
    private static final double BASELINE = 11;
    private static final double BAR = 2;

    /** One entry: the number as it is written beside its name. */
    public record Entry(String name, double value, String number) {
    }

    /** What is strongest of one modality, under a heading. */
    public record Column(Modality modality, String heading, List<Entry> entries) {

        public Column {
            entries = List.copyOf(entries);
        }
    }

    public StrongestFigure {
        columns = List.copyOf(columns);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double across = (width - GAP * (columns.size() - 1)) / Math.max(1, columns.size());
        for (int at = 0; at < columns.size(); at++) {
            column(g, columns.get(at), at * (across + GAP), across, palette);
        }
    }

    private static void column(Graphics2D g, Column column, double x, double across, Palette palette) {
        g.setColor(Ink.of(palette.of(column.modality())));
        Type.draw(g, Type.fitted(column.heading(), Type.SMALL, across), x, BASELINE, Type.Anchor.START, Type.SMALL);
        double most = column.entries().stream().mapToDouble(entry -> Math.abs(entry.value())).max().orElse(1);
        double y = ROW;
        for (Entry entry : column.entries()) {
            double number = Type.width(entry.number(), Type.SMALL);
            g.setColor(Ink.of(palette.text()));
            Type.draw(g, Type.fitted(entry.name(), Type.SMALL, across - number - 4), x, y + BASELINE, Type.Anchor.START,
                Type.SMALL);
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, entry.number(), x + across, y + BASELINE, Type.Anchor.END, Type.SMALL);
            g.setColor(Ink.faded(palette.of(column.modality()), entry.value() < 0 ? 0.4 : 1));
            g.fill(new Rectangle2D.Double(x, y + ROW - BAR - 1, across * Math.abs(entry.value()) / Math.max(1e-9, most), BAR));
            y += ROW;
        }
    }

    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        columns.forEach(column -> column.entries().forEach(entry ->
            rows.add(List.of(column.modality().id(), entry.name(), Double.toString(entry.value())))));
        return new Numbers(List.of("modality", "name", "value"), rows);
    }
}
