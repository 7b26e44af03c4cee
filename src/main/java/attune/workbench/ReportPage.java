package attune.workbench;

import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Run;
import attune.domain.Side;
import attune.evaluation.Confusion;
import attune.evaluation.ConfusionDifference;
import attune.evaluation.Convention;
import attune.evaluation.SeedPair;
import attune.evaluation.Verdict;
import attune.figure.ColourMap;
import attune.figure.Figure;
import attune.figure.FigureFile;
import attune.figure.Palette;
import attune.figure.PanelsFigure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** A report as one HTML page: style and figures stand in it, it has no script, and it asks nothing of anyone. */
final class ReportPage {

    private static final Palette INK = Palette.LIGHT;
    private static final int WIDE = 980;
    private static final int TALL = 300;
    private static final String STYLE = """
        body { font: 14px/1.5 Inter, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #1c2128; background: #fff;
          max-width: 1060px; margin: 32px auto; padding: 0 20px; }
        h1 { font-size: 22px; } h2 { font-size: 16px; margin: 30px 0 8px; } p.note { color: #6a737d; font-size: 12px; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; } td, th { padding: 3px 10px; text-align: left;
          vertical-align: top; border-bottom: 1px solid #e1e4e8; font-weight: normal; } th { color: #6a737d; }
        td.n { text-align: right; } .row { display: flex; flex-wrap: wrap; gap: 26px; } .square td { text-align: center;
          min-width: 44px; border: 2px solid #fff; } .verdict { font-weight: 600; } svg { max-width: 100%; height: auto; }
        """;

    private final ReportContent content;
    private final Phrases phrases;
    private final Markup page = new Markup();
    private final PairOfRuns pair;

    ReportPage(ReportContent content, Phrases phrases) {
        this.content = content;
        this.phrases = phrases;
        this.pair = content.pair();
    }

    String html() {
        Locale locale = phrases.locale();
        FigureRows rows = FigureRows.of(pair, locale);
        String title = pair.b().map(b -> phrases.get("report.title.two", name(Side.A), name(Side.B)))
            .orElseGet(() -> phrases.get("report.title.one", name(Side.A)));
        page.raw("<!DOCTYPE html>").raw("<html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\">")
            .raw("<meta http-equiv=\"Content-Security-Policy\" "
                + "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">")
            .text("title", title).raw("<style>" + STYLE + "</style></head><body>");
        page.text("h1", title);
        population(rows);
        provenance();
        figures(rows);
        squares();
        flips();
        pictures();
        conventions(rows);
        page.text("p class=\"note\"", phrases.get("report.by"));
        return page.raw("</body></html>").toString();
    }

    private String name(Side side) {
        return pair.runs(side).listing().name();
    }

    private void population(FigureRows rows) {
        page.text("p", pair.b().isPresent()
            ? phrases.get("report.population", pair.size(), pair.leftOut(Side.A), pair.leftOut(Side.B))
            : phrases.get("report.samples", pair.size()));
        if (!pair.contradicted().isEmpty()) {
            page.text("p", phrases.get("report.contradicted", pair.contradicted().size()));
        }
        rows.verdict().ifPresent(verdict -> page.text("p class=\"verdict\"", phrases.get(
            "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), rows.rows().getFirst().title(),
            Values.signed(rows.rows().getFirst().ofB().orElseThrow().value()), Verdict.FEWEST)));
        pair.sides().forEach(side -> pair.runs(side).report().ifPresent(report -> {
            page.text("p", phrases.get("report.import", side, report.file().getFileName(), report.rows(), report.used()));
            report.examples().forEach(example -> page.text("p class=\"note\"", example.sentence(phrases.locale())));
        }));
    }

    private void provenance() {
        page.text("h2", phrases.get("report.provenance")).raw("<table><tr><th></th>");
        pair.sides().forEach(side -> page.text("th", side + " · " + name(side)));
        page.raw("</tr>");
        fact("model", run -> run.model().name());
        fact("variant", run -> run.model().variant());
        fact("spec", run -> run.model().spec().map(ModelSpec::describe).orElse("–"));
        fact("corpus", run -> run.data().corpus() + " · " + run.data().list() + " · " + run.data().protocol());
        fact("split", run -> run.data().split());
        fact("features", run -> run.data().features());
        fact("preset", run -> run.training().preset());
        fact("seed", run -> Long.toString(run.training().seed()));
        fact("epoch", run -> Integer.toString(run.training().epoch()));
        fact("weights", run -> run.model().weights());
        fact("device", Run::device);
        fact("date", run -> run.date().toString());
        page.raw("</table>");
    }

    private void fact(String name, Function<Run, String> of) {
        page.raw("<tr>").text("th", phrases.get("fact." + name));
        for (Side side : pair.sides()) {
            List<String> values = pair.runs(side).listing().provenance().stream().map(of).distinct().toList();
            page.text("td", values.isEmpty() ? "–" : String.join(", ", values));
        }
        page.raw("</tr>");
    }

    private void figures(FigureRows rows) {
        page.text("h2", phrases.get("report.figures")).raw("<table><tr><th></th>").text("th", "A");
        if (rows.b().isPresent()) {
            page.text("th", "B").text("th", "B − A").text("th", "p");
        }
        page.raw("</tr>");
        for (FigureRows.Row row : rows.rows()) {
            page.raw("<tr>").text("td", row.title())
                .text("td", Values.number(row.ofA().value()) + "  (" + Values.interval(row.ofA().interval()) + ")");
            row.ofB().ifPresent(change -> page
                .text("td", Values.number(change.b().value()) + "  (" + Values.interval(change.b().interval()) + ")")
                .text("td", Values.signed(change.value()) + "  (" + Values.signed(change.interval()) + ")")
                .text("td", Values.p(change.p())));
            page.raw("</tr>");
        }
        page.raw("</table>").text("p class=\"note\"", phrases.get("report.intervals"));
    }

    private void squares() {
        if (content.confusions().isEmpty()) {
            return;
        }
        page.text("h2", phrases.get("report.confusions")).raw("<div class=\"row\">");
        content.confusions().forEach((side, counts) -> {
            int most = Math.max(1, Arrays.stream(counts.counts()).flatMapToInt(Arrays::stream).max().orElse(1));
            square(side.name(), counts.classes(), cell -> count(counts, cell),
                cell -> ColourMap.VIRIDIS.argb((double) count(counts, cell) / most, INK));
        });
        if (content.confusions().size() == 2 && comparable()) {
            int[][] change = ConfusionDifference.of(content.confusions().get(Side.A), content.confusions().get(Side.B)).change();
            int classes = change.length;
            int most = Math.max(1, Arrays.stream(change).flatMapToInt(Arrays::stream).map(Math::abs).max().orElse(1));
            square("B − A", classes, cell -> change[cell / classes][cell % classes], cell -> {
                double value = change[cell / classes][cell % classes] * (cell / classes == cell % classes ? -1.0 : 1.0);
                return ColourMap.DIFFERENCE.argb(0.5 + value / most / 2, INK);
            });
        }
        page.raw("</div>").text("p class=\"note\"", phrases.get("report.squares"));
    }

    private boolean comparable() {
        return pair.seeds(Side.A).size() == pair.seeds(Side.B).size();
    }

    private static int count(Confusion counts, int cell) {
        return counts.counts()[cell / counts.classes()][cell % counts.classes()];
    }

    private void square(String title, int classes, IntUnaryOperator value, IntUnaryOperator colour) {
        page.raw("<div>").text("b", title).raw("<table class=\"square\"><tr><th></th>");
        pair.labels().forEach(label -> page.text("th", label));
        page.raw("</tr>");
        for (int truth = 0; truth < classes; truth++) {
            page.raw("<tr>").text("th", pair.labels().get(truth));
            for (int answer = 0; answer < classes; answer++) {
                int argb = colour.applyAsInt(truth * classes + answer);
                boolean bright = (argb >> 16 & 0xff) * 0.3 + (argb >> 8 & 0xff) * 0.59 + (argb & 0xff) * 0.11 > 140;
                int number = value.applyAsInt(truth * classes + answer);
                page.text(String.format(Locale.ROOT, "td style=\"background:#%06x;color:%s\"", argb & 0xffffff,
                    bright ? "#000" : "#fff"), Integer.toString(number).replace('-', '−'));
            }
            page.raw("</tr>");
        }
        page.raw("</table></div>");
    }

    private void flips() {
        for (SeedPair each : content.pairs()) {
            page.text("p", phrases.get("report.flips", each.seedOfA(), each.seedOfB(), each.flips().fixed(),
                each.flips().broken(),
                each.flips().sameWrong() + each.flips().otherWrong(), Values.told(each.p())));
        }
    }

    private void pictures() {
        if (content.curves().known()) {
            page.text("h2", phrases.get("report.probabilities"));
            PanelsFigure curves = content.curves().all(phrases);
            long rows = curves.places(WIDE, TALL).stream().mapToDouble(PanelsFigure.Place::y).distinct().count();
            picture(curves, WIDE, TALL * (int) rows);
        }
        if (!content.robustness().isEmpty()) {
            page.text("h2", phrases.get("report.robustness"));
            int rows = (content.robustness().panels().size() + 3) / 4;
            picture(content.robustness().figure(phrases), 980, 240 * rows);
        }
        if (!content.gates().isEmpty()) {
            page.text("h2", phrases.get("report.gates")).raw("<div class=\"row\">");
            GateClouds clouds = new GateClouds(new FirstSeed(pair), phrases);
            for (Side side : content.gates()) {
                picture(clouds.figure(side, GateClouds.By.OUTCOME, new BitSet()), 440, 360);
            }
            page.raw("</div>").text("p class=\"note\"", phrases.get("report.gates.note"));
        }
    }

    private void picture(Figure figure, double width, double height) {
        String svg = new String(FigureFile.bytes(figure, width, height, INK, FigureFile.Format.SVG), StandardCharsets.UTF_8);
        page.raw("<div>" + svg.substring(svg.indexOf("<svg")) + "</div>");
    }

    private void conventions(FigureRows rows) {
        page.text("h2", phrases.get("report.conventions")).raw("<table>");
        Set<Convention> used = new TreeSet<>(rows.rows().stream().map(row -> row.ofA().convention()).toList());
        for (Convention convention : used) {
            page.raw("<tr>").text("td", convention.title(phrases.locale())).text("td", convention.formula(phrases.locale()))
                .text("td", convention.use(phrases.locale())).raw("</tr>");
        }
        page.raw("</table>");
    }

    /** The first seed of each side, for a picture of single samples. */
    private record FirstSeed(PairOfRuns pair) implements GateClouds.Source {

        @Override public int size() {
            return pair.size();
        }

        @Override public List<Side> sides() {
            return pair.sides();
        }

        @Override public List<String> labels() {
            return pair.labels();
        }

        @Override public int[] truth() {
            return pair.truth();
        }

        @Override public String name(Side side) {
            return pair.runs(side).listing().variant();
        }

        @Override public List<Modality> gates(Side side) {
            return pair.gates(side);
        }

        @Override public double gate(Side side, Modality stream, int i) {
            return pair.gate(side, 0, stream, i);
        }

        @Override public int answer(Side side, int i) {
            return pair.answers(side, 0)[i];
        }

        @Override public double sure(Side side, int i) {
            float[][] p = pair.predictions(side, 0).probabilities();
            return p.length == 0 ? Double.NaN : p[answer(side, i)][i];
        }
    }
}
