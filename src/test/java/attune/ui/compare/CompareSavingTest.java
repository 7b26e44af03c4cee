package attune.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Frame;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.TimeSpan;
import attune.domain.Variant;
import attune.figure.Axis;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.ui.common.MatrixView;
import attune.ui.common.ViewContext;
import attune.workbench.AnalyseSample;
import attune.workbench.Reading;
import attune.workbench.SampleReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Columns of a post with an image: its regions are seen along the maps, and every picture is saved by real clicks. */
@ExtendWith(ApplicationExtension.class)
class CompareSavingTest implements AnalyseSample {

    private static final Direction WORDS_READ_REGIONS = new Direction(Modality.TEXT, Modality.VISION);
    private static final List<String> FORMATS = List.of("PNG", "SVG", "PDF", "CSV", "NPZ");

    @TempDir private Path folder;
    private final List<Path> saved = new ArrayList<>();
    private CompareView view;

    @Start
    void start(Stage stage) {
        SameThreadJobRunner here = new SameThreadJobRunner();
        view = new CompareView(new ViewContext(new SimpleObjectProperty<>(Settings.DEFAULTS), new SimpleBooleanProperty(),
            Locale.ENGLISH, here, here, here, Runnable::run, problem -> { }, (sample, reading) -> { }, sample -> { }),
            new UseCases(this), FXCollections.observableArrayList(
                CompareViewTest.model("posts", Variant.OPTIMISED, CompareViewTest.LABELS),
                CompareViewTest.model("gated", Variant.GATED, CompareViewTest.LABELS)), (title, name) -> {
                    saved.add(folder.resolve(name));
                    return Optional.of(saved.getLast());
                });
        stage.setScene(new Scene(view.root(), 980, 900));
        stage.show();
    }

    @Test
    void regionsStandAlongTheMapsAsThumbnails(FxRobot robot) {
        robot.interact(() -> view.open(CompareViewTest.post("a")));
        for (MatrixView map : robot.lookup(".attune-matrix").queryAllAs(MatrixView.class)) {
            Axis columns = map.matrixProperty().get().columns();
            assertEquals(Axis.Kind.PICTURES, columns.kind());
            assertEquals(2, columns.thumbnails().size());
            assertEquals(Axis.Kind.NAMES, map.matrixProperty().get().rows().kind());
        }
        assertEquals(3, robot.lookup(".attune-matrix").queryAll().size(), "two columns and their difference");
    }

    @Test
    void everyPictureIsSavedInEveryFormatByItsMenu(FxRobot robot) throws IOException {
        robot.interact(() -> view.open(CompareViewTest.post("a")));
        robot.interact(() -> view.root().layout());
        for (String part : List.of(".column-matrix", ".probability-bars", ".gate-bars", ".difference .attune-matrix",
            ".difference .change-bars")) {
            Node picture = robot.lookup(part).queryAll().iterator().next();
            for (String format : FORMATS) {
                robot.rightClickOn(picture);
                robot.clickOn("Save as " + format + "…");
                written(saved.getLast(), part + " as " + format);
            }
        }
        assertEquals(5 * FORMATS.size(), saved.stream().distinct().count());
        List<String> map = Files.readAllLines(saved.stream()
            .filter(file -> file.getFileName().toString().endsWith("posts-attention.csv")).findFirst().orElseThrow());
        assertEquals("row,row_name,column,column_name,value", map.getFirst());
        assertTrue(map.get(1).startsWith("0,so,0,") && map.get(1).endsWith(",0.25"), map.get(1));
    }

    private static void written(Path file, String what) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String begin = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        switch (file.toString().substring(file.toString().lastIndexOf('.'))) {
            case ".png" -> assertTrue(ImageIO.read(file.toFile()).getWidth() > 100, what);
            case ".svg" -> assertTrue(begin.contains("<svg"), what);
            case ".pdf" -> assertTrue(begin.startsWith("%PDF"), what);
            case ".npz" -> assertTrue(begin.startsWith("PK"), what);
            default -> assertTrue(begin.contains(",") && begin.lines().count() > 1, what);
        }
    }

    @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        return List.of();
    }

    /** Two words that read the two halves of a picture. */
    @Override public Reading read(Sample sample, int window, String model, String device, Masking masking, Progress progress,
            Cancellation cancellation) {
        Reading plain = SampleReading.of(model, List.of(), 0, 2);
        Analysis said = plain.analysis();
        List<Position> words = said.positions().get(Modality.TEXT);
        List<Position> halves = List.of(half(0), half(0.5));
        Map<Modality, List<Position>> positions = new EnumMap<>(said.positions());
        positions.put(Modality.VISION, halves);
        AttentionMap map = new AttentionMap(WORDS_READ_REGIONS, AttentionMap.Stage.CROSS, 0, 0, words, halves,
            new float[] {0.25f, 0.75f, 0.5f, 0.5f});
        Frame frame = new Frame(new Picture(8, 8, new byte[3 * 8 * 8], 0), List.of());
        return new Reading(new Analysis(said.model(), said.variant(), said.device(), said.prediction(), said.evidence(),
            said.gates(), said.shares(), List.of(map), positions, said.seconds()),
            new Pieces(plain.pieces().script(), List.of(frame), Optional.empty(), Optional.empty()), plain.windows(), 0,
            List.of());
    }

    private static Position half(double left) {
        return new Position.Region(0, 0, new Rectangle(left, 0, 0.5, 1), Position.Region.Kind.CELL);
    }
}
