package attune.ui.inspect;

import attune.domain.Sample;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Command;
import attune.ui.common.MatrixView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The whole perspective on a stage, with use cases that answer at once. */
@ExtendWith(ApplicationExtension.class)
abstract class InspectWindow {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 700;

    final FakeCases fake = new FakeCases();
    final SavedBeside files = new SavedBeside();
    InspectView view;

    /** Answers every question for a file with the one that the test names. */
    static final class SavedBeside implements FileQuestions {
        Path file;

        @Override public Optional<Path> open(String title, List<String> endings) {
            return Optional.ofNullable(file);
        }

        @Override public Optional<Path> save(String title, String name) {
            return Optional.ofNullable(file);
        }
    }

    /** From the start of a test: TestFX looks for that in the class of the test alone. */
    void show(Stage stage) {
        view = new InspectView(fake.context(new SameThreadJobRunner(), Locale.ENGLISH), fake.cases(), files);
        Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
        scene.getStylesheets().addAll(sheet("light"), sheet("common"));
        stage.setScene(scene);
        stage.show();
    }

    void close() {
        view.close();
    }

    void open(FxRobot robot, Sample sample) {
        robot.interact(() -> view.open(sample));
        robot.interact(() -> view.root().layout());
    }

    Command command(String name) {
        return view.commands().stream().filter(command -> command.id().equals("inspect." + name)).findFirst().orElseThrow();
    }

    static MatrixView matrix(FxRobot robot) {
        return robot.lookup(".attention-matrix").queryAs(MatrixView.class);
    }

    static Node word(FxRobot robot, int index) {
        return robot.lookup(".heat-word").nth(index).query();
    }

    static long visible(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAll().stream().filter(InspectViewTest::isSeen).count();
    }

    static Set<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && isSeen(node)).queryAllAs(Labeled.class).stream()
            .map(Labeled::getText).collect(Collectors.toSet());
    }

    static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private static String sheet(String name) {
        return InspectViewTest.class.getResource("/attune/ui/common/" + name + ".css").toExternalForm();
    }
}
