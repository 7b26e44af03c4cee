package attune.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.Position;
import attune.figure.attention.Depth;
import attune.workbench.Reading;
import attune.workbench.SampleReading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be compared: the layer that is offered first is one that models have of their own. */
class MapsTest {

    private static final Direction SELF = new Direction(Modality.TEXT, Modality.TEXT);

    private static Reading reading(Stage... stages) {
        Reading plain = SampleReading.of("model", List.of(), 0, 2);
        Analysis said = plain.analysis();
        List<Position> words = said.positions().get(Modality.TEXT);
        List<AttentionMap> maps = new ArrayList<>();
        for (Stage stage : stages) {
            maps.add(new AttentionMap(SELF, stage, 0, 0, words, words, new float[words.size() * words.size()]));
        }
        return new Reading(new Analysis(said.model(), said.variant(), said.device(), said.prediction(), said.evidence(),
            said.gates(), said.shares(), maps, said.positions(), said.seconds()), plain.pieces(), plain.windows(), 0, List.of());
    }

    @Test
    void layersOfATextEncoderOfOthersComeAfterThoseOfTheModels() {
        List<Reading> readings = List.of(reading(Stage.ENCODER, Stage.SELF), reading(Stage.JOINED));
        assertEquals(List.of(new Depth(Stage.SELF, 0), new Depth(Stage.JOINED, 0), new Depth(Stage.ENCODER, 0)),
            Maps.depths(readings, SELF));
    }
}
