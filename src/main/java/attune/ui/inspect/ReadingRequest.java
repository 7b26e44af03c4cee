package attune.ui.inspect;

import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import java.util.Set;

/**
 * What is asked of the model: equal requests have equal readings.
 *
 * @param window of a clip, 0 for a post
 * @param off streams switched off
 */
record ReadingRequest(Sample sample, int window, String model, String device, Set<Modality> off) {

    ReadingRequest {
        off = Set.copyOf(off);
    }

    /** The same request with nothing switched off. */
    ReadingRequest whole() {
        return new ReadingRequest(sample, window, model, device, Set.of());
    }

    /** The same request of another version of the sample, with nothing switched off. */
    ReadingRequest whole(Sample version) {
        return new ReadingRequest(version, window, model, device, Set.of());
    }

    Masking masking() {
        return Masking.without(off.toArray(Modality[]::new));
    }

    @Override public boolean equals(Object other) {
        return other instanceof ReadingRequest that && sample.id().equals(that.sample.id()) && window == that.window
            && model.equals(that.model) && device.equals(that.device) && off.equals(that.off);
    }

    @Override public int hashCode() {
        return 31 * sample.id().hashCode() + window;
    }
}
