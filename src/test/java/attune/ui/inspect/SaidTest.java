package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Evidence;
import attune.domain.Modality;
import attune.figure.ChangeFigure;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentences of the reading panel, in both languages. */
class SaidTest {

    private final Said english = new Said(Strings.of(Said.class, Locale.ENGLISH));
    private final Said chinese = new Said(Strings.of(Said.class, Locale.SIMPLIFIED_CHINESE));
    private final Analysis analysis = Fixture.clipReading(0, List.of(), 0).analysis();

    @Test
    void sharesAndBiasSumToTheLogit() {
        assertEquals(List.of("text +0.50", "vision +0.50", "audio +0.50", "bias −0.10", "= +1.40"),
            english.shares(analysis.prediction(), analysis.shares().orElseThrow()));
        double sum = 3 * 1.5 / 3 - 0.1;
        assertEquals(sum, analysis.prediction().logits()[2], 1e-6);
    }

    @Test
    void saysWhoReadsWhom() {
        assertEquals("text reads audio", english.direction(new Direction(Modality.TEXT, Modality.AUDIO)));
        assertEquals("声音读取自身", chinese.direction(new Direction(Modality.AUDIO, Modality.AUDIO)));
        assertEquals("rows (regions) read columns (words)",
            english.caption(new Direction(Modality.VISION, Modality.TEXT)));
        assertEquals("round 1", english.depth(new Depth(AttentionMap.Stage.CROSS, 0)));
        assertEquals("文本编码器第 2 层", chinese.depth(new Depth(AttentionMap.Stage.ENCODER, 1)));
        assertEquals("text reads itself · text encoder",
            english.part(new Direction(Modality.TEXT, Modality.TEXT), AttentionMap.Stage.ENCODER));
        assertEquals("layer 2", english.below(new Depth(AttentionMap.Stage.ENCODER, 1), new Head.Mean(), true));
        assertEquals("L12", english.narrow(new Depth(AttentionMap.Stage.ENCODER, 11), new Head.Mean()));
    }

    @Test
    void tellsEveryProbabilityAndGateBeforeAndAfter() {
        List<ChangeFigure.Row> rows = BeforeAfter.rows(english, Fixture.clipReading(0, List.of(), 0).analysis(),
            Fixture.clipReading(0, List.of(), 0, Set.of(Modality.VISION)).analysis());
        assertEquals(List.of("negative", "neutral", "positive", "gate: text", "gate: vision", "gate: audio"),
            rows.stream().map(ChangeFigure.Row::name).toList());
        assertEquals(1 / 3.0, rows.get(4).before(), 1e-6);
        assertEquals(0, rows.get(4).after());
        assertEquals(0.5, rows.get(3).after());
    }

    @Test
    void aForeignLabelIsLeftAsTheModelHasIt() {
        assertEquals("sarcastic", chinese.label("sarcastic"));
        assertEquals("正面", chinese.label("positive"));
    }

    @Test
    void whatHasNothingToTellIsNamed() {
        assertEquals("", english.lacking(analysis));
        assertEquals("text: outside the training",
            english.lacking(with(Evidence.FOREIGN, Evidence.PRESENT, Evidence.PRESENT)));
        assertEquals("", english.lacking(with(Evidence.ABSENT, Evidence.PRESENT, Evidence.PRESENT)));
        assertEquals("text: absent · audio: silent",
            english.lacking(with(Evidence.ABSENT, Evidence.PRESENT, Evidence.SILENT)));
    }

    private Analysis with(Evidence text, Evidence vision, Evidence audio) {
        return new Analysis(analysis.model(), analysis.variant(), analysis.device(), analysis.prediction(),
            Map.of(Modality.TEXT, text, Modality.VISION, vision, Modality.AUDIO, audio), analysis.gates(), analysis.shares(),
            List.of(), analysis.positions(), Map.of());
    }

    @Test
    void clocksHaveHoursOnlyWhereThereAreAny() {
        assertEquals("00:01.04", TransportBar.clock(1.04));
        assertEquals("1:00:00.00", TransportBar.clock(3600));
    }
}
