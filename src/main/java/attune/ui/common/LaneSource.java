package attune.ui.common;

import attune.domain.TimeSpan;
import java.util.function.Consumer;

/**
 * Where a lane gets its numbers. The answer comes later, on the FX thread, and never where a newer request has taken its
 * place: the view-model computes in a job ({@code attune.job.Latest}).
 */
@FunctionalInterface
public interface LaneSource {

    /**
     * Asks for a stretch of the clip in columns of equal length.
     *
     * @param answer is told the numbers, at most once
     */
    void request(TimeSpan span, int columns, Consumer<float[]> answer);
}
