package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Sample;
import java.util.Optional;
import java.util.Set;

/**
 * How far the reading of the open sample is.
 *
 * @param request what was asked for last; null before the first request
 * @param answer the last that there was, which may belong to an earlier request; null for none
 * @param done share of the work done, NaN where it cannot be told
 * @param step what is being done
 * @param cause why it failed; null unless it did
 */
record ReadingState(ReadingRequest request, Answer answer, Phase phase, double done, String step, Throwable cause) {

    static final ReadingState EMPTY = new ReadingState(null, null, Phase.EMPTY, 0, "", null);

    /** What is going on. */
    enum Phase {
        /** Nothing is open. */
        EMPTY,
        /** Being read; what is shown is older. */
        READING,
        /** What is shown is what was asked for. */
        READ,
        /** It failed; what is shown is older. */
        FAILED,
        /** The person stopped it; what is shown is older. */
        CANCELLED,
        /** Every stream that the sample has is switched off: no model is asked. */
        NOTHING_LEFT
    }

    boolean busy() {
        return phase == Phase.READING;
    }

    /** Whether an answer is shown that is not to what was asked for. */
    boolean stale() {
        return answer != null && phase != Phase.READ;
    }

    /** Streams switched off in what was asked for. */
    Set<Modality> off() {
        return request == null ? Set.of() : request.off();
    }

    /** Streams that the sample has; empty until it was read. */
    Set<Modality> present() {
        return answer == null ? Set.of() : answer.whole().analysis().positions().keySet();
    }

    /** The answer shown, if it is of this very sample and of the window asked for, whatever is switched off. */
    Optional<Answer> of(Sample sample) {
        boolean matches = answer != null && sample != null && answer.request().sample().id().equals(sample.id())
            && answer.request().window() == request.window();
        return matches ? Optional.of(answer) : Optional.empty();
    }

    /** Whether it shows what another does, however far the work is. */
    boolean shows(ReadingState other) {
        return other != null && answer == other.answer && phase == other.phase && off().equals(other.off());
    }

    ReadingState reading(ReadingRequest next) {
        return new ReadingState(next, answer, Phase.READING, Double.NaN, "", null);
    }

    ReadingState at(double share, String what) {
        return new ReadingState(request, answer, phase, share, what, null);
    }

    ReadingState failed(Throwable why) {
        return new ReadingState(request, answer, Phase.FAILED, 0, "", why);
    }

    ReadingState cancelled() {
        return busy() ? new ReadingState(request, answer, Phase.CANCELLED, 0, "", null) : this;
    }

    ReadingState nothingLeft(ReadingRequest next) {
        return new ReadingState(next, answer, Phase.NOTHING_LEFT, 0, "", null);
    }
}
