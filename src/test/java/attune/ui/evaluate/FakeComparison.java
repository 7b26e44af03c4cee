package attune.ui.evaluate;

import attune.workbench.KeptComparison;
import attune.workbench.RememberComparison;

/** Keeps a comparison in memory. */
public final class FakeComparison implements RememberComparison {

    KeptComparison kept = KeptComparison.NONE;

    @Override public KeptComparison last() {
        return kept;
    }

    @Override public void keep(KeptComparison comparison) {
        kept = comparison;
    }
}
