package attune.workbench;

import attune.domain.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Readings as one JSON document: probabilities, gates, tokens, positions, attention, timings, model, device. */
@FunctionalInterface
public interface ExportAnalysis {

    /**
     * Writes the document reading by reading, so that a long clip is never held whole.
     *
     * @param readings of the windows of one sample, in order; at least one
     */
    void write(Sample sample, Iterator<Reading> readings, Writer out) throws IOException;

    /** The document of a single reading. */
    default String json(Sample sample, Reading reading) {
        StringWriter out = new StringWriter();
        try {
            write(sample, List.of(reading).iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
