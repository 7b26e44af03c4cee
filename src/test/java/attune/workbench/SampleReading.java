package attune.workbench;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.CharSpan;
import attune.domain.Direction;
import attune.domain.Evidence;
import attune.domain.GateWeights;
import attune.domain.LogitShares;
import attune.domain.Modality;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up reading of a clip with text and sound, for tests of what is done with readings. */
public final class SampleReading {

    public static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private SampleReading() {
    }

    /** A reading of one of {@code windows} by a model of this name, most sure of the class {@code answer}. */
    public static Reading of(String model, List<TimeSpan> windows, int window, int answer) {
        TimeSpan time = windows.isEmpty() ? new TimeSpan(0, 1) : windows.get(window);
        List<Position> pieces = List.of(
            new Position.Piece("so", new CharSpan(0, 2), Optional.of(time), Timing.ESTIMATED),
            new Position.Piece("\"good\"", new CharSpan(3, 9), Optional.empty(), Timing.GIVEN));
        List<Position> sound = List.of(new Position.Segment(time));
        float[] probabilities = {0.2f, 0.2f, 0.2f};
        probabilities[answer] = 0.6f;
        Analysis analysis = new Analysis(model, "optimised", "cpu",
            new Prediction(LABELS, new float[] {1, 2, 3}, probabilities),
            Map.of(Modality.TEXT, Evidence.PRESENT, Modality.VISION, Evidence.ABSENT, Modality.AUDIO, Evidence.PRESENT),
            Optional.of(new GateWeights(Map.of(Modality.TEXT, 0.75f, Modality.AUDIO, 0.25f))),
            Optional.of(new LogitShares(
                Map.of(Modality.TEXT, new float[] {1, 1, 1}, Modality.AUDIO, new float[] {0, 1, 1}), new float[] {0, 0, 1})),
            List.of(
                new AttentionMap(new Direction(Modality.AUDIO, Modality.TEXT), AttentionMap.Stage.CROSS, 0, 1, sound, pieces,
                    new float[] {1 / 3f, 2 / 3f}),
                new AttentionMap(new Direction(Modality.TEXT, Modality.AUDIO), AttentionMap.Stage.CROSS, 0, 0, pieces, sound,
                    new float[] {1, 1})),
            Map.of(Modality.TEXT, pieces, Modality.AUDIO, sound), Map.of("model", 0.25));
        Script script = new Script("so \"good\"",
            List.of(new Word("so", new CharSpan(0, 2), Optional.of(time), Timing.ESTIMATED)));
        return new Reading(analysis, new Pieces(Optional.of(script), List.of(), Optional.empty(), Optional.of(time)),
            windows, window, List.of("a note"));
    }
}
