package attune.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Review;
import attune.domain.Run;
import attune.domain.Task;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.store.RunFolder;
import attune.ui.common.Questions;
import attune.workbench.BrowseRunFolders;
import attune.workbench.ComparisonInHome;
import attune.workbench.CheckByReading;
import attune.workbench.ExportPredictions;
import attune.workbench.OpenFromFiles;
import attune.workbench.OriginsInCorpora;
import attune.workbench.PairOfRuns;
import attune.workbench.Phrases;
import attune.workbench.ReportInFile;
import attune.workbench.ReviewsInHome;
import attune.workbench.StudyRunFolders;
import attune.workbench.TrainingsInHome;
import attune.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Gates with a lasso, tables of other tools, reviews and reports, as a person uses them. */
@ExtendWith(ApplicationExtension.class)
class EvaluatePartsTest {

    private static final Task TASK = new Task.Classes(List.of("negative", "positive"));

    private static Path runs;

    private final List<Throwable> problems = new ArrayList<>();
    private Path home;
    private Optional<Path> answer = Optional.empty();
    private EvaluateModel model;
    private EvaluateView view;

    /** Written once, and not on the thread of the window: the first table takes seconds. */
    @BeforeAll
    static void write() throws IOException {
        runs = Files.createTempDirectory("runs");
        write("base", 3);
        write("optimised", 5);
        new BrowseRunFolders().list(runs, Progress.SILENT, Cancellation.never());
    }

    @Start
    void start(Stage stage) throws IOException {
        home = Files.createTempDirectory("evaluate");
        SameThreadJobRunner here = new SameThreadJobRunner();
        model = new EvaluateModel(useCases(), here, problems::add);
        view = new EvaluateView(model, Locale.ENGLISH, new Questions() {
            @Override public Optional<Path> folder(String title) {
                return answer;
            }

            @Override public Optional<Path> file(String title) {
                return answer;
            }

            @Override public Optional<Path> save(String name) {
                return answer;
            }
        });
        stage.setScene(new Scene(view.root(), 990, 980));
        stage.show();
    }

    private UseCases useCases() {
        StudyRunFolders study = new StudyRunFolders();
        return new UseCases(new BrowseRunFolders(), new OriginsInCorpora(new CheckByReading(), new TrainingsInHome(home),
            new OpenFromFiles(() -> Phrases.of(Workbench.class, Locale.ENGLISH)), home), study, new ReviewsInHome(home),
            new ReportInFile(study), ExportPredictions.fromFolder(), new ComparisonInHome(home), List.of(runs));
    }

    /** 120 samples whose text weighs 0.2 or 0.8; every n-th answer is wrong. */
    private static void write(String variant, int wrong) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int truth = i % 2;
            int said = i % wrong == 0 ? 1 - truth : truth;
            float text = i < 40 ? 0.2f : 0.8f;
            answers.add(Answer.ofClass("made/s" + i, truth, said == 1 ? new float[] {0.3f, 0.7f} : new float[] {0.7f, 0.3f},
                Optional.of(new GateWeights(Map.of(Modality.TEXT, text, Modality.AUDIO, 1 - text))), ""));
        }
        RunFolder.write(runs.resolve(variant), new Run(variant, new Run.Model(variant, variant, Optional.empty(), ""),
            new Run.Data("made", "test", "published", "5", ""), new Run.Training("tuned", 0, 1), TASK, "cpu", Instant.EPOCH,
            Map.of()), answers);
    }

    private void show(FxRobot robot, String part) {
        if (robot.lookup("#part-" + part).query().isVisible()) {
            robot.clickOn("#part-" + part);
        } else {
            robot.clickOn("#more-parts").clickOn("#more-part-" + part);
        }
    }

    @Test
    void aStrokeRoundPointsAsksForTheirSamples(FxRobot robot) {
        show(robot, "gates");
        GateView gates = robot.lookup("#gates").queryAs(GateView.class);
        double[] at = gates.shown().place(0, gates.getWidth(), gates.getHeight());
        Point2D middle = gates.localToScreen(at[0], at[1]);
        robot.moveTo(middle.add(-12, -12)).press(MouseButton.PRIMARY);
        for (Point2D step : List.of(new Point2D(12, -12), new Point2D(12, 12), new Point2D(0, 14), new Point2D(-12, 12))) {
            robot.moveTo(middle.add(step));
        }
        robot.release(MouseButton.PRIMARY);
        assertEquals(40, model.selection().shownProperty().get().samples().length, "those whose text weighs 0.2");
        assertEquals(1, model.selection().whichProperty().get().picked().size());
        robot.interact(() -> model.selection().whichProperty().set(Which.ALL));
        assertEquals(120, model.selection().shownProperty().get().samples().length);
    }

    @Test
    void aBrokenTableEndsInOneSentenceAndAWholeOneStandsBeside(FxRobot robot) throws IOException {
        show(robot, "import");
        PairOfRuns before = model.runs().pairProperty().get();
        answer = Optional.of(Files.writeString(home.resolve("broken.csv"), "id,\"y_true\nnothing of this is a table"));
        robot.clickOn("#import-table");
        assertEquals(1, problems.size());
        String sentence = assertInstanceOf(BadInput.class, problems.getFirst()).sentence(Locale.ENGLISH);
        assertTrue(sentence.contains("broken.csv") && sentence.strip().lines().count() == 1, sentence);
        assertSame(before, model.runs().pairProperty().get(), "what was open stays");
        StringBuilder table = new StringBuilder("id,y_true,y_pred,prob_negative,prob_positive\n");
        for (int i = 0; i < 100; i++) {
            String label = i % 2 == 1 ? "positive" : "negative";
            table.append("made/s").append(i).append(',').append(label).append(',').append(label)
                .append(i % 2 == 1 ? ",0.1,0.9\n" : ",0.9,0.1\n");
        }
        table.append("made/s1,positive,positive,0.1,0.9\nelsewhere,sad,positive,0.1,0.9\nforeign,negative,negative,0.9,0.1\n");
        answer = Optional.of(Files.writeString(home.resolve("peer.csv"), table));
        robot.clickOn("#import-table");
        PairOfRuns pair = model.runs().pairProperty().get();
        assertEquals(100, pair.size());
        String told = String.join("\n", robot.lookup("#import-report .label").queryAllAs(Label.class).stream()
            .map(Label::getText).toList());
        assertTrue(told.contains("103 rows, 101 of them used"), told);
        assertTrue(told.contains("100 samples match the other side; 1 of this table have no match there"), told);
        assertTrue(told.contains("rows that repeat an id; left out: 1") && told.contains("\"sad\""), told);
        assertEquals(1, problems.size());
    }

    @Test
    void whatIsNotedOfASampleIsKeptAndShown(FxRobot robot) throws IOException {
        robot.interact(() -> model.selection().chosenProperty().set(Optional.of(7)));
        show(robot, "review");
        robot.clickOn("#review-doubtful-label");
        robot.interact(() -> robot.lookup("#review-note").queryAs(TextArea.class).setText("sounds glad"));
        robot.interact(() -> model.selection().chosenProperty().set(Optional.of(8)));
        assertEquals("", robot.lookup("#review-note").queryAs(TextArea.class).getText());
        Review kept = new ReviewsInHome(home).all().get(new Review.Subject("made", "made/s7"));
        assertEquals(Review.Status.DOUBTFUL_LABEL, kept.status());
        assertEquals("sounds glad", kept.note());
        EvaluateModel another = new EvaluateModel(useCases(), new SameThreadJobRunner(), problems::add);
        robot.interact(another::load);
        assertEquals("sounds glad", another.reviews().of(another.runs().pairProperty().get(), 7).note(), "after a new start too");
        answer = Optional.of(home.resolve("notes.csv"));
        robot.clickOn("#review-export");
        assertTrue(Files.readString(home.resolve("notes.csv")).contains("made,made/s7,doubtful-label,sounds glad,"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void whatATabShowsIsSavedAsItIsSeen(FxRobot robot) throws IOException {
        show(robot, "gates");
        for (String format : List.of("PNG", "SVG", "PDF", "CSV")) {
            answer = Optional.of(home.resolve("gates." + format.toLowerCase(Locale.ROOT)));
            robot.clickOn("#save-part").clickOn("Save as " + format + "…");
            assertTrue(Files.size(answer.get()) > 100, format);
        }
        assertEquals(121, Files.readAllLines(home.resolve("gates.csv")).size(), "a line each sample, and the header");
        for (String table : List.of("figures", "variants", "slices")) {
            show(robot, table);
            answer = Optional.of(home.resolve(table + ".csv"));
            robot.clickOn("#save-part").clickOn("Save as CSV…");
            assertTrue(Files.readAllLines(answer.get()).size() > 1, table);
        }
        assertTrue(Files.readString(home.resolve("figures.csv")).contains("Accuracy,,0.6666666666666666,"));
        robot.interact(() -> model.selection().whichProperty().set(Which.ALL.withCells(Set.of(new Square.Cell(Square.A, 0, 1)))));
        answer = Optional.of(home.resolve("samples.csv"));
        robot.clickOn("#save-samples").clickOn("Save as CSV…");
        List<String> samples = Files.readAllLines(answer.get());
        assertTrue(samples.getFirst().startsWith("id,text,truth,answer.a,true.a,sure.a,"));
        assertEquals(model.selection().shownProperty().get().samples().length, samples.size() - 1);
        answer = Optional.of(home.resolve("matrix.csv"));
        robot.clickOn("#save-a").clickOn("Save as CSV…");
        assertEquals(5, Files.readAllLines(answer.get()).size());
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void theReportIsWrittenFromTheWindow(FxRobot robot) throws IOException {
        answer = Optional.of(home.resolve("report.html"));
        robot.clickOn("#report");
        String page = Files.readString(home.resolve("report.html"));
        assertTrue(page.contains("120 samples in both") && page.contains("<svg"));
        assertFalse(page.contains("<script"));
        for (String part : List.of("probabilities", "robustness", "slices", "heads")) {
            show(robot, part);
        }
        assertTrue(robot.lookup("#slices").queryTableView().getItems().size() > 1, "by truth there are two");
        assertTrue(problems.isEmpty(), problems::toString);
    }
}
