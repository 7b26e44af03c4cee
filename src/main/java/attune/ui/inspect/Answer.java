package attune.ui.inspect;

import attune.workbench.Reading;

/**
 * What the model said to a request.
 *
 * @param original of the sample without its changes, with nothing switched off; the same as {@code whole} where it has none
 * @param whole of the sample with nothing switched off
 * @param shown with the request's streams switched off; the same where there are none
 */
record Answer(ReadingRequest request, Reading original, Reading whole, Reading shown) {

    /** Whether anything is different from the original: a change of the sample, or a stream switched off. */
    boolean changed() {
        return shown != original;
    }
}
