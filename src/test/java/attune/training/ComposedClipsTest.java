package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From clips that are composed of easy streams to what a card says of gates and controls. */
class ComposedClipsTest {

    private static final int WIDTH = 4;

    @TempDir private Path folder;

    /** The label stands in the vectors, together with which modality it is of; noise is loud and says nothing. */
    private static Stream stream(Optional<Polarity> says, RandomGenerator random) {
        float[] values = new float[3 * WIDTH];
        for (int i = 0; i < values.length; i++) {
            int place = i % WIDTH;
            boolean said = says.isPresent() && says.get().ordinal() == place;
            values[i] = (float) ((said ? 2 : 0) + (says.isEmpty() && place == 3 ? 3 : 0) + 0.3 * random.nextGaussian());
        }
        return new Stream.Vectors(values, WIDTH, Collections.nCopies(3, new Position.Row(0, Optional.empty())));
    }

    private static ClipMaterial material(BiFunction<Polarity, Integer, String> source) {
        ClipMaterial material = new ClipMaterial();
        RandomGenerator random = Draw.of(3);
        for (Modality modality : Modality.values()) {
            for (Polarity label : Polarity.values()) {
                for (int i = 0; i < 20; i++) {
                    String name = source.apply(label, i);
                    material.add(modality, 1, label, new Told(stream(Optional.of(label), random), name, Optional.of(label)));
                    material.addNoise(modality, 1, label, new Told(stream(Optional.empty(), random), name, Optional.empty()));
                }
            }
        }
        return material;
    }

    private static Network network(NDManager manager) {
        Map<Modality, StreamSpec> inputs = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            inputs.put(modality, new StreamSpec.Rows(WIDTH, 10));
        }
        return Network.of(Points.spec("optimised", inputs, new ModelSpec.Size(16, 2, 1, 16), 0, Polarity.labels()), manager, 1);
    }

    /** The percentages of a row of the card's table of gates. */
    private static double[] row(List<String> lines, String name) {
        String row = lines.stream().filter(line -> line.startsWith("| " + name + " |")).findFirst().orElseThrow();
        return Arrays.stream(row.split("\\|")).skip(2).mapToDouble(cell -> Double.parseDouble(cell.replace("%", "").strip()))
            .toArray();
    }

    @Test
    void gatesAreTaughtWhoTellsAndNoiseLowersThem() throws IOException {
        ClipComposer composer = new ClipComposer(material((label, i) -> i % 2 == 0 ? "one, English" : "two, Chinese"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(manager);
            double[] before = row(new GateTrials(network, composer, composer).lines(), "mean");
            Exam exam = new ClipExam(network.spec().inputs().keySet(), 60).deciding(composer).exam();
            Trainer.Trained trained = new Trainer(new TrainingPlan(3, 4e-3, 0.1, 0, 1, 3, 1),
                new ComposedObjective(composer, network, 60, 1), exam, folder, "", report -> { })
                .train(network, Progress.SILENT, Cancellation.never());
            List<String> lines = new GateTrials(network, composer, composer).lines();
            double[] after = row(lines, "mean");
            assertTrue(trained.score() > 0.8, "macro F1 " + trained.score());
            assertTrue(after[0] > 90 && after[0] > before[0], "its gate is the largest, others neutral: " + lines);
            assertTrue(after[1] > 95, "others noise: " + lines);
            assertTrue(after[2] > 95 && after[3] > 95, "noise lowers a gate: " + lines);
            assertEquals(100, after[4], "an absent stream has none");
            assertTrue(lines.getLast().contains("largest share in the logit"), lines.getLast());
            controls(new ClipControls(network, composer, composer).lines());
        }
    }

    private static void controls(List<String> lines) {
        double[] probe = numbers(lines.getFirst());
        assertTrue(Math.abs(probe[0] - probe[1]) < 8, "sources tell nothing: " + lines.getFirst());
        assertTrue(lines.get(1).startsWith("- 600 agreeing clips"), lines.get(1));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("- Words alone, Chinese, labels alike")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("- Words alone, English, labels alike")), lines.toString());
    }

    @Test
    void theProbeFindsASourceThatTells() {
        ClipComposer leaking = new ClipComposer(material((label, i) -> label.name() + ", English"));
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] probe = numbers(new ClipControls(network(manager), leaking, leaking).lines().getFirst());
            assertTrue(probe[0] > probe[1] + 25, "a probe of sources that stand under one label each: " + probe[0]);
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split("[^0-9.]+")).filter(part -> part.matches("[0-9]+\\.[0-9]+"))
            .mapToDouble(Double::parseDouble).toArray();
    }
}
