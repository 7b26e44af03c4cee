package attune.workbench;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.GateCloud;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.domain.RelevanceMap;
import attune.figure.BarsFigure;
import attune.figure.BarsFigure.Bar;
import attune.figure.Figure;
import attune.figure.FigureFile;
import attune.figure.HeadsFigure;
import attune.figure.MatrixFigure;
import attune.figure.NpzFile;
import attune.figure.Palette;
import attune.figure.SimplexFigure;
import attune.figure.Type;
import attune.figure.attention.AttentionMaps;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.figure.attention.Weights;
import attune.store.ReplacedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The pictures of a reading by the figures that the window draws too, on a light ground. */
final class FiguresOfReading implements DrawReading {

    private static final List<String> ENDINGS = List.of("png", "svg", "pdf", "csv");
    private static final double WIDTH = 720;
    private static final double MAP = 560;
    private static final double TRIANGLE = 260;

    private final GatesOfModels clouds;
    private final Supplier<Phrases> phrases;

    FiguresOfReading(GatesOfModels clouds, Supplier<Phrases> phrases) {
        this.clouds = clouds;
        this.phrases = phrases;
    }

    @Override public List<Path> draw(Reading reading, Path folder) {
        Phrases said = phrases.get();
        Map<String, Drawn> figures = new LinkedHashMap<>();
        Analysis analysis = reading.analysis();
        figures.put("answer", new Drawn(answer(analysis.prediction()), BarsFigure.ROW * analysis.prediction().labels().size()));
        gates(analysis, said, figures);
        NamedUnits units = new NamedUnits(reading, said);
        maps(reading, units, new LitFigures(reading, units, said, WIDTH), figures);
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            String prefix = reading.windows().size() > 1 ? "window-" + reading.window() + "-" : "";
            for (Map.Entry<String, Drawn> each : figures.entrySet()) {
                for (String ending : ENDINGS) {
                    Path file = folder.resolve(prefix + each.getKey() + "." + ending);
                    FigureFile.write(each.getValue().figure(), WIDTH, each.getValue().height(), Palette.LIGHT, file);
                    written.add(file);
                }
            }
            Path numbers = folder.resolve(prefix + "numbers.npz");
            ReplacedFile.write(numbers, out -> {
                try (NpzFile npz = new NpzFile(out)) {
                    ReadingArrays.write(reading, npz);
                }
            });
            written.add(numbers);
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", folder);
        }
        return written;
    }

    private static Figure answer(Prediction prediction) {
        List<Bar> bars = new ArrayList<>();
        for (int c = 0; c < prediction.labels().size(); c++) {
            float p = prediction.probabilities()[c];
            bars.add(new Bar(prediction.labels().get(c), Math.clamp(p, 0, 1), String.format(Locale.ROOT, "%.1f %%", 100 * p),
                Palette::accent, c == prediction.answer() ? Type.Weight.BOLD : Type.Weight.REGULAR));
        }
        return new BarsFigure(bars);
    }

    private void gates(Analysis analysis, Phrases said, Map<String, Drawn> figures) {
        analysis.gates().ifPresent(gates -> {
            List<Bar> bars = new ArrayList<>();
            Map<Modality, String> names = new EnumMap<>(Modality.class);
            gates.weights().forEach((modality, weight) -> {
                names.put(modality, said.get("figures." + modality.id()));
                bars.add(new Bar(names.get(modality), Math.clamp(weight, 0, 1), String.format(Locale.ROOT, "%.2f", weight),
                    palette -> palette.of(modality), Type.Weight.REGULAR));
            });
            figures.put("gates", new Drawn(new BarsFigure(bars), BarsFigure.ROW * bars.size()));
            figures.put("gate-simplex", new Drawn(new SimplexFigure(names, analysis.gates(),
                clouds.cloud(analysis.model()).map(cloud -> cloud.samples().stream().map(GateCloud.Point::gates)
                    .filter(each -> names.keySet().containsAll(each.weights().keySet())).toList()).orElse(List.of())), TRIANGLE));
        });
    }

    private static void maps(Reading reading, NamedUnits units, LitFigures lit, Map<String, Drawn> figures) {
        AttentionMaps attention = new AttentionMaps(reading.analysis());
        for (Direction direction : attention.directions()) {
            for (List<Depth> part : attention.parts(direction)) {
                String name = name(direction) + (part.getFirst().stage() == AttentionMap.Stage.ENCODER ? "-encoder" : "");
                attention.weights(direction, part.getLast(), new Head.Mean()).ifPresent(weights -> {
                    figures.put("attention-" + name, new Drawn(new MatrixFigure(units.matrix(weights)), MAP));
                    lit.of(weights).ifPresent(drawn -> figures.put("lit-" + name, drawn));
                });
                HeadsFigure heads = units.heads(attention, direction, part);
                figures.put("heads-" + name, new Drawn(heads, heads.height(WIDTH)));
            }
        }
        for (Explanation explanation : reading.explained().explanations()) {
            for (RelevanceMap map : explanation.maps()) {
                figures.put("method-" + explanation.method().id() + "-" + name(map.direction()), new Drawn(new MatrixFigure(
                    units.matrix(new Weights(map.direction(), map.rows(), map.columns(), map.values()))), MAP));
            }
            explanation.relevance().forEach((modality, relevance) ->
                figures.put("method-" + explanation.method().id() + "-" + modality.id(),
                    new Drawn(new MatrixFigure(units.row(modality, relevance, explanation)), MAP / 4)));
        }
    }

    /** Who reads whom, as a file's name says it. */
    private static String name(Direction direction) {
        return direction.reader().id() + "-reads-" + direction.read().id();
    }
}
