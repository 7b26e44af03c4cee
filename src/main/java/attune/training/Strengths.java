package attune.training;

import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.perturb.Condition;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions under which the robustness of a model is measured, by what it reads. */
public final class Strengths {

    private static final int[] WORDS = {10, 20, 40, 60};
    private static final int[] DECIBELS = {20, 10, 0, -10};
    private static final int[] RADII = {2, 4, 8, 16};
    private static final int[] COVERED = {10, 25, 50};

    private Strengths() {
    }

    /** Each modality absent where there are others, and every other change from weak to strong; the sample as it is first. */
    public static List<Condition> of(ModelSpec spec) {
        List<Condition> conditions = new ArrayList<>(List.of(new Condition.AsItIs()));
        if (spec.inputs().size() > 1) {
            spec.inputs().keySet().forEach(modality -> conditions.add(new Condition.Absent(modality)));
        }
        for (Map.Entry<Modality, StreamSpec> input : spec.inputs().entrySet()) {
            add(conditions, input.getKey(), input.getValue());
        }
        return conditions;
    }

    private static void add(List<Condition> to, Modality modality, StreamSpec input) {
        switch (input) {
            case StreamSpec.Tokens tokens -> {
                for (int percent : WORDS) {
                    to.add(new Condition.WordsHidden(modality, percent, WordPieces.MASK));
                }
            }
            case StreamSpec.Hidden states -> {
            }
            case StreamSpec.Regions regions -> {
                for (int radius : RADII) {
                    to.add(new Condition.Blurred(radius));
                }
                for (int percent : COVERED) {
                    to.add(new Condition.Covered(percent));
                }
            }
            case StreamSpec.LogMel mel -> {
                for (int decibels : DECIBELS) {
                    to.add(new Condition.NoisySound(decibels));
                }
            }
            case StreamSpec.Rows rows -> {
                for (int decibels : rows.deviations().isEmpty() ? new int[0] : DECIBELS) {
                    to.add(new Condition.NoisyVectors(modality, decibels, rows.deviations()));
                }
            }
        }
    }
}
