package attune.ui.evaluate;

import attune.domain.Modality;
import attune.domain.Side;
import attune.workbench.GateClouds;
import java.util.List;

/** The gates of the seeds looked at. */
record SeenGates(Seen seen) implements GateClouds.Source {

    @Override public int size() {
        return seen.size();
    }

    @Override public List<Side> sides() {
        return seen.pair().sides();
    }

    @Override public List<String> labels() {
        return seen.pair().labels();
    }

    @Override public int[] truth() {
        return seen.pair().truth();
    }

    @Override public String name(Side side) {
        return seen.pair().runs(side).listing().variant();
    }

    @Override public List<Modality> gates(Side side) {
        return seen.pair().gates(side);
    }

    @Override public double gate(Side side, Modality stream, int i) {
        return seen.gate(side, stream, i);
    }

    @Override public int answer(Side side, int i) {
        return seen.answer(side, i);
    }

    @Override public double sure(Side side, int i) {
        return seen.probability(side, seen.answer(side, i), i);
    }
}
