package attune.workbench;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.Explanation;
import attune.domain.Modality;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import attune.figure.NpzFile;
import java.io.IOException;
import java.util.Map;

/**
 * The numbers of a reading as named arrays; rows are positions of the reader, columns of the read.
 *
 * <pre>{@code
 * labels texts C     probabilities float32 C     logits float32 C     gate_<modality> float32 1
 * attention_<reader>_reads_<read>_<stage>_<layer>_<head>  float32 n × k
 * <method>_<reader>_reads_<read> float32 n × k            <method>_<modality> float32 n
 * }</pre>
 */
final class ReadingArrays {

    private ReadingArrays() {
    }

    static void write(Reading reading, NpzFile to) throws IOException {
        Analysis analysis = reading.analysis();
        int classes = analysis.prediction().labels().size();
        to.texts("labels", analysis.prediction().labels());
        to.floats("probabilities", analysis.prediction().probabilities(), classes);
        to.floats("logits", analysis.prediction().logits(), classes);
        if (analysis.gates().isPresent()) {
            for (Map.Entry<Modality, Float> gate : analysis.gates().get().weights().entrySet()) {
                to.floats("gate_" + gate.getKey().id(), new float[] {gate.getValue()}, 1);
            }
        }
        for (AttentionMap map : analysis.attention()) {
            to.floats("attention_" + map.direction().reader().id() + "_reads_" + map.direction().read().id() + "_"
                + JsonPositions.word(map.stage()) + "_" + map.layer() + "_" + map.head(), map.weights(), map.rows().size(),
                map.columns().size());
        }
        for (Explanation explanation : reading.explained().explanations()) {
            String method = explanation.method().id().replace('-', '_');
            for (RelevanceMap map : explanation.maps()) {
                to.floats(method + "_" + map.direction().reader().id() + "_reads_" + map.direction().read().id(), map.values(),
                    map.rows().size(), map.columns().size());
            }
            for (Map.Entry<Modality, Relevance> each : explanation.relevance().entrySet()) {
                to.floats(method + "_" + each.getKey().id(), each.getValue().values(), each.getValue().values().length);
            }
        }
    }
}
