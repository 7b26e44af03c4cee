package attune.training;

import attune.domain.Modality;
import attune.domain.Stream;
import attune.evaluation.Confusion;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a linear classifier of pieces and pairs of the same texts answers to the same papers: a floor for an encoder. */
record TextFloor(NgramClassifier classifier) {

    private static final int CLASSES = 3;

    /** A table in Markdown, a row for each paper. */
    String table(List<Exam.Paper> papers) {
        StringBuilder table = new StringBuilder("""
            ## A floor

            Logistic regression on tf-idf of pieces and their pairs, learned from the same texts, asked the same:

            | input | accuracy | macro F1 |
            |---|---|---|
            """);
        for (Exam.Paper paper : papers) {
            Confusion answered = answered(paper);
            table.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f |%n",
                paper.name(), answered.accuracy(), answered.meanOfClassF1()));
        }
        return table.append('\n').toString();
    }

    private Confusion answered(Exam.Paper paper) {
        List<Integer> open = paper.open().isEmpty() ? IntStream.range(0, CLASSES).boxed().toList() : paper.open();
        int[] truth = paper.lessons().stream().mapToInt(lesson -> open.indexOf(lesson.label())).toArray();
        int[] told = paper.lessons().stream().mapToInt(lesson -> told(lesson, open)).toArray();
        return Confusion.of(truth, told, open.size());
    }

    private int told(Lesson lesson, List<Integer> open) {
        Stream.TokenIds tokens = (Stream.TokenIds) lesson.features().streams().get(Modality.TEXT);
        float[] shares = classifier.shares(tokens.ids(), open.size() < CLASSES);
        return IntStream.range(0, open.size()).reduce(0, (a, b) -> shares[open.get(b)] > shares[open.get(a)] ? b : a);
    }
}
