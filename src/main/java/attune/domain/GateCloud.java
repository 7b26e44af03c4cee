package attune.domain;

import java.util.List;

/**
 * How a model weighs held-out samples: what stands behind the gates of one sample.
 *
 * @param corpus they come from
 * @param samples asked
 */
public record GateCloud(String corpus, List<Point> samples) {

    /**
     * One sample.
     *
     * @param truth its label; empty where it is not known
     * @param answer the label answered
     */
    public record Point(GateWeights gates, String truth, String answer) {

        public boolean right() {
            return truth.equals(answer);
        }
    }

    public GateCloud {
        samples = List.copyOf(samples);
    }
}
