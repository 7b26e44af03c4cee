package attune.ui.common;

import attune.domain.TimeSpan;

/** A stretch of a lane with what is to be said of it. */
public record Noted(TimeSpan span, String name) {
}
