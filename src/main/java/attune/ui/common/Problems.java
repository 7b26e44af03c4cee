package attune.ui.common;

/**
 * Where a view takes what went wrong. A {@code BadInput} is told in its sentence; anything else in one sentence with a
 * short code, and its cause goes to the log once. Call it on the FX thread.
 */
@FunctionalInterface
public interface Problems {

    void tell(Throwable cause);
}
