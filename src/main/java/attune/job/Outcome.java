package attune.job;

/** How a job ended: every way out of it is one of these. */
public sealed interface Outcome<T> {

    /** The work returned. */
    record Succeeded<T>(T value) implements Outcome<T> {
    }

    /** The work threw. */
    record Failed<T>(Throwable cause) implements Outcome<T> {
    }

    /** It was no longer wanted. */
    record Cancelled<T>() implements Outcome<T> {
    }
}
