package attune.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Modality;
import attune.domain.Side;
import attune.evaluation.Difference;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Questions;
import attune.workbench.BrowseRunFolders;
import attune.workbench.CheckByReading;
import attune.workbench.CompareGroups;
import attune.workbench.ComparisonAsJson;
import attune.workbench.ComparisonInHome;
import attune.workbench.ExportPredictions;
import attune.workbench.OpenFromFiles;
import attune.workbench.OriginsInCorpora;
import attune.workbench.Phrases;
import attune.workbench.ReportInFile;
import attune.workbench.ReviewsInHome;
import attune.workbench.StudyRunFolders;
import attune.workbench.TrainingsInHome;
import attune.workbench.Workbench;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The runs on composed clips that come with Attune: a triangle of three gates, heads, slices, in a window of 1100 x 700. */
@ExtendWith(ApplicationExtension.class)
class ComposedRunsTest {

    private final List<Throwable> problems = new ArrayList<>();
    private Path home;
    private EvaluateModel model;

    /** Not on the thread of the window: the first table takes seconds. */
    @BeforeAll
    static void read() {
        BrowseRunFolders browse = new BrowseRunFolders();
        browse.list(Path.of("assets/composed-clips"), Progress.SILENT, Cancellation.never())
            .forEach(run -> browse.open(run, Progress.SILENT, Cancellation.never()));
    }

    @Start
    void start(Stage stage) throws IOException {
        home = Files.createTempDirectory("evaluate");
        StudyRunFolders study = new StudyRunFolders();
        model = new EvaluateModel(new UseCases(new BrowseRunFolders(), new OriginsInCorpora(new CheckByReading(),
            new TrainingsInHome(home), new OpenFromFiles(() -> Phrases.of(Workbench.class, Locale.ENGLISH)), home), study,
            new ReviewsInHome(home), new ReportInFile(study), ExportPredictions.fromFolder(), new ComparisonInHome(home),
            List.of(Path.of("assets/composed-clips"))), new SameThreadJobRunner(), problems::add);
        EvaluateView view = new EvaluateView(model, Locale.ENGLISH, new Questions() {
            @Override public Optional<Path> folder(String title) {
                return Optional.empty();
            }

            @Override public Optional<Path> file(String title) {
                return Optional.empty();
            }

            @Override public Optional<Path> save(String name) {
                return Optional.of(home.resolve(name));
            }
        });
        stage.setScene(new Scene(view.root(), 1100, 630));
        stage.show();
    }

    private void show(FxRobot robot, String part) {
        robot.interact(() -> model.partProperty().set(part));
    }

    private int shown() {
        return model.selection().shownProperty().get().samples().length;
    }

    /** What a table holds for one sample more or less must be seen at once: its columns stand side by side. */
    private static void fits(TableView<?> table) {
        double columns = table.getColumns().stream().mapToDouble(TableColumnBase::getWidth).sum();
        assertTrue(columns <= table.getWidth(), columns + " of " + table.getWidth());
        table.getColumns().forEach(column -> assertTrue(column.getWidth() >= column.getMinWidth(), column.getText()));
    }

    @Test
    void aStrokeInTheTriangleLeadsToSamplesAndArrows(FxRobot robot) throws IOException {
        show(robot, "gates");
        assertEquals(List.of(Modality.values()), model.seenProperty().get().pair().gates(Side.B));
        robot.clickOn("#gates-by-variant");
        GateView gates = robot.lookup("#gates").queryAs(GateView.class);
        assertEquals(2, gates.shown().kinds().size());
        assertTrue(gates.shown().marked().isEmpty());
        Point2D foot = gates.localToScreen(gates.getWidth() / 2, gates.getHeight() * 0.75);
        robot.moveTo(foot.add(-25, -25)).press(MouseButton.PRIMARY);
        for (Point2D step : List.of(new Point2D(25, -25), new Point2D(25, 25), new Point2D(-25, 25), new Point2D(-25, 0))) {
            robot.moveTo(foot.add(step));
        }
        robot.release(MouseButton.PRIMARY);
        assertTrue(shown() > 5 && shown() < 200, "some of 900: " + shown());
        assertEquals(shown(), gates.shown().marked().cardinality(), "and those are marked, by an arrow each");
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void aHeadLeadsToItsTypicalSamples(FxRobot robot) throws IOException {
        show(robot, "heads");
        TableView<?> table = robot.lookup("#heads").queryTableView();
        assertEquals(48, table.getItems().size(), "two layers of three streams, six directions, four heads each");
        fits(table);
        assertTrue(robot.lookup("#heads-focused").query().isDisabled());
        robot.interact(() -> table.getSelectionModel().select(0));
        robot.clickOn("#heads-focused");
        assertEquals(20, shown());
        assertEquals("text reads vision, head 1, cross-modal 1 · Its 20 most focused",
            model.selection().whichProperty().get().picked().getFirst().name());
        robot.clickOn("#save-part").clickOn("Save as CSV…");
        List<String> lines = Files.readAllLines(home.resolve(model.runs().stem() + "-heads.csv"));
        assertEquals("stage,layer,reads,read,head,samples,mass,entropy,correlation,low,high,p", lines.getFirst());
        assertTrue(lines.get(1).startsWith("cross,1,text,vision,1,900,1.0,0.9"), lines.get(1));
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void slicesTellWhichStreamTellsAndAreReadWhole(FxRobot robot) throws IOException {
        show(robot, "slices");
        robot.interact(() -> robot.lookup("#slice-field").queryComboBox().getSelectionModel().select(
            robot.lookup("#slice-field").queryComboBox().getItems().indexOf("telling")));
        TableView<?> table = robot.lookup("#slices").queryTableView();
        assertEquals(4, table.getItems().size());
        fits(table);
        robot.clickOn("#save-part").clickOn("Save as CSV…");
        List<String> lines = Files.readAllLines(home.resolve(model.runs().stem() + "-slices.csv"));
        assertEquals("slice,n,figure,low,high,second,change,change-low,change-high,p,verdict", lines.getFirst());
        assertTrue(lines.get(1).startsWith("text + vision + audio,300,0."), lines.get(1));
        robot.interact(() -> table.getSelectionModel().select(1));
        assertEquals(200, shown());
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void curvesAreScrolledBeforeTheyAreTooFlatToRead(FxRobot robot) {
        show(robot, "robustness");
        robot.interact(() -> { });
        PanelsView curves = robot.lookup("#robustness-curves").queryAs(PanelsView.class);
        assertTrue(curves.getHeight() >= 5 * 140, "five plots below each other in " + curves.getHeight());
        show(robot, "variants");
        ScrollPane figures = (ScrollPane) robot.lookup(".figures").query().getParent().getParent().getParent();
        assertTrue(figures.getContent().prefWidth(-1) <= figures.getWidth(), "nothing of a row stands beyond the edge");
    }

    /** {@code attune compare} and the window say the same of the same runs, to the last digit. */
    @Test
    void theCommandLineSaysWhatTheScreenSays() throws IOException {
        Path runs = Path.of("assets/composed-clips");
        StringWriter json = new StringWriter();
        ComparisonAsJson.write(new CompareGroups().compare(runs.resolve("gated"), runs.resolve("optimised"), Progress.SILENT,
            Cancellation.never()), json);
        JsonNode said = new ObjectMapper().readTree(json.toString());
        Figures shown = model.figures().figuresProperty().get().orElseThrow();
        assertEquals(said.at("/figures").size(), shown.rows().size());
        for (Figures.Row row : shown.rows()) {
            JsonNode figure = said.at("/figures").get(row.a().id());
            Difference change = row.change().orElseThrow();
            assertEquals(List.of(row.a().value(), change.b().value(), change.value(), change.interval().low(),
                change.interval().high(), change.p()), Stream.of("/a/value", "/b/value", "/difference", "/low", "/high", "/p")
                .map(place -> figure.at(place).asDouble()).toList(), row.a().id());
        }
        assertEquals(said.at("/pairs/0/fixed").asInt(), shown.pairs().getFirst().flips().fixed());
        assertEquals(said.at("/verdict").asText(),
            shown.verdict().orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
