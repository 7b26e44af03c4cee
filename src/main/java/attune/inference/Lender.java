package attune.inference;

import java.util.function.Function;

/** Whoever has a network and lends it for the length of a call. */
public interface Lender {

    /**
     * Lends the network. What is made of the engine's memory ends with the call, so plain numbers come back. Others wait
     * meanwhile: long work takes many short loans.
     */
    <T> T lend(Function<Loan, T> use);
}
