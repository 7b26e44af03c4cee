package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipVariantsTest {

    private static final int WIDTH = 4;

    @TempDir private Path folder;

    @Test
    void theFirstIsHeldAgainstBaseByPairsAndTheOthersShowTheirGates() throws IOException {
        List<String> lines = lines(List.of(model("optimised"), model("base"), model("gated")));
        assertEquals("| clips | n | optimised | base | gated | optimised − base |", lines.getFirst());
        for (String row : lines.subList(2, 6)) {
            String[] cells = row.split("\\|");
            double difference = 100 * (Double.parseDouble(cells[3].strip()) - Double.parseDouble(cells[4].strip()));
            String[] told = cells[6].strip().split("[ ()]+");
            assertEquals(difference, Double.parseDouble(told[0]), 0.11, row);
            assertTrue(Double.parseDouble(told[1]) <= difference + 0.11 && difference - 0.11 <= Double.parseDouble(told[3]), row);
        }
        assertTrue(lines.contains("Gates of `gated`:"));
        assertFalse(lines.contains("Gates of `base`:"));
        assertFalse(lines.contains("Gates of `optimised`:"));
    }

    @Test
    void aClipOfWhichNothingIsReadIsAnsweredWrongly() throws IOException {
        String faces = lines(List.of(model("text-only"))).stream().filter(line -> line.startsWith("| face alone")).findFirst()
            .orElseThrow();
        assertTrue(faces.endsWith("| 0.000 |"), faces);
    }

    private List<String> lines(List<ModelFolder> models) {
        ClipComposer composer = new ClipComposer(material());
        return new ClipVariants(
            new ClipExam(Set.of(Modality.values()), 20).deciding(composer).papers(), composer, composer)
            .lines(models, Cancellation.never());
    }

    private ModelFolder model(String variant) throws IOException {
        Map<Modality, StreamSpec> inputs = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            inputs.put(modality, new StreamSpec.Rows(WIDTH, 10));
        }
        ModelSpec spec = Points.spec(variant, inputs, new ModelSpec.Size(8, 2, 1, 8), 0, Polarity.labels());
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, variant.hashCode());
            return ModelFolder.write(folder.resolve(variant), spec, "untrained",
                file -> Safetensors.write(file, network.parameters().byName()));
        }
    }

    private static ClipMaterial material() {
        ClipMaterial material = new ClipMaterial();
        RandomGenerator random = Draw.of(3);
        for (Modality modality : Modality.values()) {
            for (Polarity label : Polarity.values()) {
                for (int i = 0; i < 5; i++) {
                    material.add(modality, 1, label, new Told(stream(random), "one", Optional.of(label)));
                    material.addNoise(modality, 1, label, new Told(stream(random), "one", Optional.empty()));
                }
            }
        }
        return material;
    }

    private static Stream stream(RandomGenerator random) {
        float[] values = new float[3 * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Stream.Vectors(values, WIDTH, Collections.nCopies(3, new Position.Row(0, Optional.empty())));
    }
}
