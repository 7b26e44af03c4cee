package attune.ui.inspect;

import attune.workbench.Reading;

/**
 * What the model said to a request.
 *
 * @param whole with nothing switched off
 * @param shown with the request's streams switched off; the same where there are none
 */
record Answer(ReadingRequest request, Reading whole, Reading shown) {
}
