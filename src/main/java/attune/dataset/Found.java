package attune.dataset;

import java.util.List;

/** What reading a list gave: the usable examples in the order of the files, and every row that is not usable. */
public record Found(List<Example> examples, List<Fault> faults) {

    public Found {
        examples = List.copyOf(examples);
        faults = List.copyOf(faults);
    }

    /** Every example of a list that must be whole; refused by its first fault. */
    public List<Example> whole() {
        if (!faults.isEmpty()) {
            throw faults.getFirst().problem();
        }
        return examples;
    }
}
