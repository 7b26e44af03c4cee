package attune.workbench;

/** Keeps what was compared last, across starts. A broken record is passed over: it was a convenience. */
public interface RememberComparison {

    /** What was kept last; places that are gone are left out. */
    KeptComparison last();

    void keep(KeptComparison comparison);
}
