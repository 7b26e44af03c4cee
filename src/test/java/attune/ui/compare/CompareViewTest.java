package attune.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Analysis;
import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.domain.Variant;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.ui.common.MatrixView;
import attune.ui.common.ViewContext;
import attune.workbench.AnalyseSample;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;
import attune.workbench.SampleReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The columns of models and samples, their maps on one scale, and what is said where there is none. */
@ExtendWith(ApplicationExtension.class)
class CompareViewTest implements AnalyseSample {

    static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private final List<String> asked = new ArrayList<>();
    private final ObservableList<ModelEntry> models = FXCollections.observableArrayList(
        model("posts", Variant.OPTIMISED, LABELS), model("words", Variant.TEXT_ONLY, LABELS),
        model("sarcasm", Variant.TEXT_ONLY, List.of("no", "yes")));
    private CompareView view;

    @Start
    void start(Stage stage) {
        SameThreadJobRunner here = new SameThreadJobRunner();
        view = new CompareView(new ViewContext(new SimpleObjectProperty<>(Settings.DEFAULTS), new SimpleBooleanProperty(),
            Locale.ENGLISH, here, here, here, Runnable::run, problem -> { }, (sample, reading) -> { }, sample -> { }),
            new UseCases(this), models);
        stage.setScene(new Scene(view.root(), 980, 900));
        stage.show();
    }

    @Test
    void theFamilyOfTheModelStandsSideBySideOnOneScaleAndAVariantWithoutTheMapSaysSo(FxRobot robot) {
        robot.interact(() -> view.open(post("a")));
        assertEquals(List.of("a posts", "a words"), asked);
        List<MatrixView> maps = robot.lookup(".column-matrix").queryAllAs(MatrixView.class).stream().toList();
        assertEquals(2, maps.size());
        assertEquals(1, maps.getFirst().matrixProperty().get().scale().high(), 1e-6);
        assertFalse(maps.getLast().isVisible());
        assertTrue(texts(robot).contains("This variant has no map of “text reads audio”."), texts(robot)::toString);
        assertTrue(texts(robot).stream().anyMatch(text -> text.contains("1.00 M parameters")));
        String difference = robot.lookup(".difference .change-bars").query().getAccessibleText();
        assertTrue(difference.contains("positive 0.60 → 0.20"), difference);
    }

    @Test
    void aPinnedSampleStaysBesideTheNext(FxRobot robot) {
        robot.interact(() -> {
            view.open(post("a"));
            view.commands().getFirst().action().run();
            view.open(post("b"));
        });
        assertEquals(4, robot.lookup(".compare-column").queryAll().size());
        assertEquals(2, robot.lookup(".pinned").queryAll().size());
        assertEquals(List.of("a posts", "a words", "b posts", "b words"), asked);
        robot.interact(() -> view.commands().getFirst().action().run());
        assertEquals(2, robot.lookup(".compare-column").queryAll().size());
        assertEquals(4, asked.size());
    }

    @Test
    void twoOfOneMapHaveADifferenceCentredAtNothing(FxRobot robot) {
        robot.interact(() -> models.set(1, model("gated", Variant.GATED, LABELS)));
        robot.interact(() -> view.open(post("a")));
        MatrixView difference = robot.lookup(".difference .attune-matrix").queryAs(MatrixView.class);
        assertEquals(-difference.matrixProperty().get().scale().low(), difference.matrixProperty().get().scale().high());
        assertEquals(0, difference.matrixProperty().get().value(0, 0));
    }

    @Test
    void oneThatFailsSaysWhyAndTheOthersStand(FxRobot robot) {
        robot.interact(() -> view.open(post("broken")));
        assertEquals(2, texts(robot).stream().filter(text -> text.startsWith("broken does not exist")).count());
    }

    @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        return List.of();
    }

    @Override public Reading read(Sample sample, int window, String model, String device, Masking masking, Progress progress,
            Cancellation cancellation) {
        if (sample.id().equals("broken")) {
            throw new BadInput("file.missing", "broken");
        }
        asked.add(sample.id() + " " + model);
        Reading reading = SampleReading.of(model, List.of(), 0, model.equals("words") ? 1 : 2);
        return model.equals("words") ? withoutMaps(reading) : reading;
    }

    private static Reading withoutMaps(Reading of) {
        Analysis all = of.analysis();
        return new Reading(new Analysis(all.model(), "text-only", all.device(), all.prediction(), all.evidence(),
            Optional.empty(), Optional.empty(), List.of(), all.positions(), all.seconds()), of.pieces(), of.windows(), 0,
            List.of());
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }

    static Sample.Post post(String id) {
        return new Sample.Post(id, id, "so good", List.of(), Optional.empty());
    }

    static ModelEntry model(String name, Variant variant, List<String> labels) {
        Map<Modality, StreamSpec> inputs = new LinkedHashMap<>();
        inputs.put(Modality.TEXT, new StreamSpec.Tokens("v.json", 600, 32));
        inputs.put(Modality.VISION, new StreamSpec.Regions(4, 2, 16));
        ModelSpec spec = variant.spec(inputs, new ModelSpec.Size(16, 2, 1, 16), 0, labels);
        return new ModelEntry(name, Path.of(name), spec, Provenance.UNKNOWN, 1_000_000, "", false);
    }
}
