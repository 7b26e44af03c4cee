package attune.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.GateCloud;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.workbench.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCloudFileTest {

    private static final GateCloud CLOUD = new GateCloud("mvsa-single", List.of(
        new GateCloud.Point(new GateWeights(Map.of(Modality.TEXT, 0.75f, Modality.VISION, 0.25f)), "positive", "neutral"),
        new GateCloud.Point(new GateWeights(Map.of(Modality.TEXT, 1f)), "negative", "negative")));

    @TempDir private Path models;
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        TinyModels.write(models);
        folder = models.resolve("posts");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertEquals(Optional.empty(), GateCloudFile.read(ModelFolder.open(folder)));
        GateCloudFile.write(ModelFolder.open(folder), CLOUD);
        assertEquals(CLOUD, GateCloudFile.read(ModelFolder.open(folder)).orElseThrow());
        assertEquals(List.of(false, true), CLOUD.samples().stream().map(GateCloud.Point::right).toList());
    }

    @Test
    void aCloudOfOtherWeightsDoesNotCount() throws IOException {
        GateCloudFile.write(ModelFolder.open(models.resolve("clips")), CLOUD);
        Files.copy(models.resolve("clips/gates.json"), folder.resolve("gates.json"));
        assertTrue(GateCloudFile.read(ModelFolder.open(folder)).isEmpty());
    }

    @Test
    void aDamagedFileIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("gates.json"), "{ no gates");
        BadInput refused = assertThrows(BadInput.class, () -> GateCloudFile.read(ModelFolder.open(folder)));
        assertTrue(refused.getMessage().contains("gates.json"), refused.getMessage());
    }
}
