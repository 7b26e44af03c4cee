package attune.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Side;
import attune.evaluation.Confusion;
import attune.evaluation.Convention;
import attune.evaluation.SeedPair;
import attune.job.QueuedJobs;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Strings;
import attune.workbench.KeptComparison;
import attune.workbench.RunListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of two runs agrees with itself, whichever way it is asked. */
class EvaluateModelTest {

    private final List<Throwable> problems = new ArrayList<>();
    private final FakeRuns runs = new FakeRuns();
    private EvaluateModel model;

    @BeforeEach
    void open() {
        model = new EvaluateModel(runs.useCases(), new SameThreadJobRunner(), problems::add);
        model.load();
    }

    @Test
    void baseAndOptimisedAreChosenFirstAndTheirPlacesCanBeChanged() {
        assertEquals("base", model.runs().aProperty().get().variant());
        assertEquals("optimised", model.runs().bProperty().get().variant());
        model.runs().swap();
        assertEquals("base", model.runs().bProperty().get().variant());
        model.runs().choose(Side.B, model.runs().listed().get(1));
        assertEquals("gated", model.seenProperty().get().pair().b().orElseThrow().listing().variant());
        model.runs().alone();
        assertFalse(model.seenProperty().get().two());
        assertTrue(model.figures().figuresProperty().get().orElseThrow().pairs().isEmpty());
        assertEquals(List.of(), problems);
    }

    @Test
    void matricesOfOnePopulationHaveEqualRowSumsAndFlipsAreTheDifferenceOfTheirTraces() {
        model.seedProperty().set(OptionalLong.of(2));
        Seen seen = model.seenProperty().get();
        Confusion a = seen.confusion(Side.A);
        Confusion b = seen.confusion(Side.B);
        for (int c = 0; c < a.classes(); c++) {
            assertEquals(a.support(c), b.support(c));
        }
        int fixed = count(Which.ALL.withFlips(Set.of(Flip.FIXED)));
        int broken = count(Which.ALL.withFlips(Set.of(Flip.BROKEN)));
        assertEquals(b.trace() - a.trace(), fixed - broken);
        assertEquals((double) (fixed - broken) / seen.size(), b.accuracy() - a.accuracy(), 1e-12);
        SeedPair pair = model.figures().figuresProperty().get().orElseThrow().pairs().get(1);
        assertEquals(2, pair.seedOfA());
        assertEquals(List.of(pair.flips().fixed(), pair.flips().broken()), List.of(fixed, broken));
        assertEquals(pair.flips().disagreements(), count(Which.ALL.withFlips(Set.of(Flip.DISAGREE))));
        assertEquals(seen.size(), fixed + broken + count(Which.ALL.withFlips(Set.of(Flip.BOTH_RIGHT)))
            + count(Which.ALL.withFlips(Set.of(Flip.BOTH_WRONG))));
    }

    @Test
    void everyCellLeadsToAsManySamplesAsItCounts() {
        model.seedProperty().set(OptionalLong.of(1));
        Seen seen = model.seenProperty().get();
        Squares squares = Squares.of(seen);
        for (int truth = 0; truth < 3; truth++) {
            for (int answer = 0; answer < 3; answer++) {
                assertEquals(squares.a().counts()[truth][answer], count(cell(Square.A, truth, answer)));
                assertEquals(squares.b().orElseThrow().counts()[truth][answer], count(cell(Square.B, truth, answer)));
                int gained = 0;
                for (int sample : found(cell(Square.CHANGE, truth, answer))) {
                    gained += seen.answer(Side.B, sample) == answer ? 1 : -1;
                }
                assertEquals(squares.change(Measure.COUNTS, truth, answer), gained);
            }
        }
        int row = count(Which.ALL.withCells(Set.of(new Square.Cell(Square.A, 1, 0), new Square.Cell(Square.A, 1, 1),
            new Square.Cell(Square.A, 1, 2))));
        assertEquals(squares.a().support(1), row);
    }

    @Test
    void matricesOfAllSeedsAreSumsAndUnequalNumbersOfSeedsAreComparedByTheirMeans() {
        assertEquals(2 * FakeRuns.SAMPLES, model.seenProperty().get().confusion(Side.A).total());
        model.runs().choose(Side.B, model.runs().listed().get(1));
        Squares squares = Squares.of(model.seenProperty().get());
        assertEquals(FakeRuns.SAMPLES, squares.b().orElseThrow().total());
        for (int truth = 0; truth < 3; truth++) {
            int row = truth;
            assertEquals(0, IntStream.range(0, 3).mapToDouble(answer -> squares.change(Measure.COUNTS, row, answer)).sum(), 1e-9);
        }
    }

    @Test
    void whatIsAskedTogetherIsMetTogether() {
        BitSet odd = new BitSet();
        IntStream.range(0, FakeRuns.SAMPLES).filter(i -> i % 2 == 1).forEach(odd::set);
        Which which = Which.ALL.withFlips(Set.of(Flip.DISAGREE)).with(new Picked("odd", odd))
            .with(new FieldTest.OneOf("truth", Set.of("neutral"))).with(new FieldTest.Between("gate.text.b", 0, 0.5));
        Seen seen = model.seenProperty().get();
        int[] found = found(which);
        assertTrue(found.length > 3);
        for (int i : found) {
            assertEquals(1, i % 2);
            assertEquals(1, seen.pair().truth()[i]);
            assertTrue(seen.gate(Side.B, Modality.TEXT, i) <= 0.5);
        }
        assertArrayEquals(new int[] {117}, found(Which.ALL.withWords("TEXT made/117")));
        assertEquals(0, count(Which.ALL.with(new FieldTest.Between("gate.vision.b", 0, 1))), "no run weighs this stream");
    }

    @Test
    void samplesAreSortedByAnyFieldAndTheChosenOneStaysChosen() {
        model.selection().chosenProperty().set(Optional.of(5));
        model.selection().orderProperty().set(new Order("sure.b", true));
        int[] samples = model.selection().shownProperty().get().samples();
        Field.Numbers sure = (Field.Numbers) model.selection().fields().get("sure.b");
        double[] values = Arrays.stream(samples).mapToDouble(sure.of()).toArray();
        for (int i = 1; i < values.length; i++) {
            assertTrue(values[i - 1] >= values[i] - 1e-6);
        }
        assertEquals(FakeRuns.SAMPLES, Arrays.stream(samples).distinct().count());
        assertEquals(Optional.of(5), model.selection().chosenProperty().get());
        model.selection().orderProperty().set(new Order("text", false));
        assertEquals(100, model.selection().shownProperty().get().samples()[3], "text of 0, 1, 10, 100");
        model.runs().swap();
        assertEquals(Optional.empty(), model.selection().chosenProperty().get());
    }

    @Test
    void theWayThroughSamplesKeepsItsListAndItsPlace() {
        List<String> opened = new ArrayList<>();
        model.trail().inspectWith((id, work) -> opened.add(id));
        int[] cell = found(cell(Square.B, 0, 2));
        model.trail().open(cell[1]);
        model.selection().whichProperty().set(Which.ALL);
        model.trail().step(1);
        model.trail().step(-1);
        model.trail().step(-1);
        model.trail().step(-1);
        assertEquals(List.of("made/" + cell[1], "made/" + cell[2], "made/" + cell[1], "made/" + cell[0]), opened);
        TrailModel.Stop stop = model.trail().stopProperty().get().orElseThrow();
        assertEquals(List.of(0, cell.length), List.of(stop.place(), stop.count()));
        assertEquals("negative", stop.truth());
        assertEquals(Optional.of(cell[0]), model.selection().chosenProperty().get());
    }

    @Test
    void theNextStartFindsTheComparisonAsItWasLeft() {
        model.runs().choose(Side.B, model.runs().listed().get(1));
        model.seedProperty().set(OptionalLong.of(1));
        model.partProperty().set("slices");
        model.measureProperty().set(Measure.COUNTS);
        model.diagonalProperty().set(Squares.Diagonal.LEFT_OUT);
        Which asked = new Which(Set.of(new Square.Cell(Square.B, 0, 2)), Set.of(Flip.BROKEN), List.of(),
            List.of(new FieldTest.Between("sure.a", 0.25, Double.POSITIVE_INFINITY),
                new FieldTest.OneOf("truth", Set.of("neutral", "positive")), new FieldTest.Contains("id", "7")), "two words");
        model.selection().whichProperty().set(asked);
        EvaluateModel next = new EvaluateModel(runs.useCases(), new SameThreadJobRunner(), problems::add);
        next.load();
        assertEquals("base", next.runs().aProperty().get().variant());
        assertEquals("gated", next.seenProperty().get().pair().b().orElseThrow().listing().variant());
        assertEquals(OptionalLong.of(1), next.seenProperty().get().seed());
        assertEquals(asked, next.selection().shownProperty().get().which());
        assertEquals(List.of("slices", Measure.COUNTS, Squares.Diagonal.LEFT_OUT),
            List.of(next.partProperty().get(), next.measureProperty().get(), next.diagonalProperty().get()));
        next.runs().alone();
        EvaluateModel last = new EvaluateModel(runs.useCases(), new SameThreadJobRunner(), problems::add);
        last.load();
        assertFalse(last.seenProperty().get().two(), "A alone is found alone");
        assertEquals(List.of(), problems);
    }

    @Test
    void whatWasKeptOfOtherRunsIsPassedOver() {
        runs.comparison.kept = new KeptComparison(List.of(Path.of("gone")), "elsewhere", "", Map.of("measure", "no such"),
            Map.of("cells", List.of("nonsense")));
        EvaluateModel next = new EvaluateModel(runs.useCases(), new SameThreadJobRunner(), problems::add);
        next.load();
        assertEquals("base", next.runs().aProperty().get().variant());
        assertTrue(next.selection().whichProperty().get().all());
        assertEquals(Which.ALL, KeptWhich.read(Map.of("cells", List.of("B 9 9")), 3), "a class that this pair has not");
        assertEquals(Which.ALL, KeptWhich.read(Map.of("field:sure.a", List.of("between", "x")), 3));
    }

    /** While jobs run, the window paints: what it follows must never be numbers of samples of the pair before. */
    @Test
    void samplesOfThePairBeforeAreGoneWhenAnotherArrives() {
        QueuedJobs later = new QueuedJobs();
        EvaluateModel slow = new EvaluateModel(runs.useCases(), later, problems::add);
        slow.load();
        later.run();
        slow.selection().whichProperty().set(Which.ALL.withFlips(Set.of(Flip.FIXED)));
        later.run();
        slow.trail().open(slow.selection().shownProperty().get().samples()[0]);
        assertTrue(slow.trail().stopProperty().get().isPresent());
        List<Integer> least = new ArrayList<>();
        slow.seenProperty().addListener((value, before, now) -> least.add(now.size()
            - Arrays.stream(slow.selection().shownProperty().get().samples()).max().orElse(0)));
        RunListing small = runs.otherTask();
        slow.runs().add(List.of(Path.of("more")));
        later.run();
        assertEquals(2, slow.seenProperty().get().size());
        assertEquals(List.of(2), least, "none of the samples that are shown lies beyond those there are");
        assertEquals(small, slow.runs().aProperty().get());
        assertEquals(2, slow.selection().shownProperty().get().samples().length);
        assertEquals(Optional.empty(), slow.trail().stopProperty().get(), "the way through the samples before has ended");
    }

    @Test
    void runsThatCannotBeComparedAreSaidSoAndTheOneChosenStandsAlone() {
        RunListing other = runs.otherTask();
        model.runs().add(List.of(Path.of("more")));
        assertEquals("compare.tasks", ((BadInput) problems.removeFirst()).problem());
        assertEquals(other, model.runs().aProperty().get(), "it was made B, and is what the person wants to see");
        assertFalse(model.seenProperty().get().two());
        assertEquals(2, model.seenProperty().get().pair().labels().size());
        assertEquals(other, model.runs().listed().getFirst(), "what was brought stands first");
        model.runs().choose(Side.A, model.runs().listed().get(1));
        assertEquals("base", model.seenProperty().get().pair().a().listing().variant());
        assertEquals(List.of(), problems);
    }

    @Test
    void groupsOfOneVariantAreToldApartByWhatDiffers() {
        RunNames names = new RunNames(model.runs(), Strings.of(EvaluateView.class, Locale.ENGLISH));
        assertEquals("gated", names.of(model.runs().listed().get(1)), "the only one of its kind");
        runs.alike("base", "tuned", true);
        runs.alike("base", "paper", false);
        model.runs().add(List.of(Path.of("more")));
        assertEquals(List.of("base · from scratch · tuned", "base · pretrained text",
            "base · from scratch · paper"),
            model.runs().listed().stream().filter(run -> run.variant().equals("base")).map(names::of).toList());
    }

    @Test
    void figuresOfCountsComeWithThoseOfProbabilitiesAndHolmIsNeverBelowP() {
        Figures figures = model.figures().figuresProperty().get().orElseThrow();
        assertTrue(figures.row(Convention.ACCURACY).isPresent());
        assertTrue(figures.row(Convention.CALIBRATION_ERROR).isPresent());
        model.variants().compare();
        List<VariantsModel.Row> rows = model.variants().familyProperty().get().orElseThrow().rows();
        assertEquals(List.of("gated", "optimised"), rows.stream().map(row -> row.listing().variant()).toList());
        rows.forEach(row -> assertTrue(row.corrected() >= row.change().p()));
    }

    private static Which cell(Square square, int truth, int answer) {
        return Which.ALL.withCells(Set.of(new Square.Cell(square, truth, answer)));
    }

    private int count(Which which) {
        return found(which).length;
    }

    private int[] found(Which which) {
        model.selection().whichProperty().set(which);
        return model.selection().shownProperty().get().samples();
    }
}
