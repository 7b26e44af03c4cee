package attune.ui.inspect;

import attune.domain.Analysis;
import attune.domain.AttentionMap;
import attune.domain.Direction;
import attune.domain.Doubt;
import attune.domain.Evidence;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.LogitShares;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.ui.common.AttentionText;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reading says, in sentences of the person's language. */
final class Said {

    private final Strings strings;
    private final AttentionText text;

    Said(Strings strings) {
        this.strings = strings;
        text = new AttentionText(strings.locale());
    }

    /** A probability or weight: two digits. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A weight of attention, which may be small: two digits that count, with a sign where it is below 0. */
    static String weight(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 0.0995 ? "%.3f" : "%.2f", value).replace('-', '−');
    }

    /** A share of a logit: two digits, always with its sign. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    String modality(Modality modality) {
        return text.modality(modality);
    }

    /** "gate of text", for a row among others. */
    String gate(Modality modality) {
        return strings.get("what-if.gate", modality(modality));
    }

    String label(String label) {
        return text.label(label);
    }

    String direction(Direction direction) {
        return text.direction(direction);
    }

    String depth(Depth depth) {
        return text.depth(depth);
    }

    String head(Head head) {
        return text.head(head);
    }

    /** "text reads audio · round 1 · mean of heads", or the method in place of layer and head. */
    String map(AttentionModel.Shown shown) {
        return direction(shown.direction()) + " · " + shown.explanation().map(said -> method(said.method()))
            .orElseGet(() -> depth(shown.depth()) + " · " + head(shown.head()));
    }

    /** A head among those of its part of the network; the mean of a layer is named by the layer where there are several. */
    String below(Depth depth, Head head, boolean several) {
        return switch (head) {
            case Head.One one -> head(one);
            case Head.Mean mean when !several -> strings.get("head.mean-short");
            case Head.Mean mean -> within(depth);
        };
    }

    /** The same where there is room for a number alone. */
    String narrow(Depth depth, Head head) {
        return switch (head) {
            case Head.One(int index) -> String.valueOf(index + 1);
            case Head.Mean mean -> strings.get("heads.layer-short", depth.layer() + 1);
        };
    }

    /** A layer among those of its part of the network. */
    String within(Depth depth) {
        return depth.stage() == AttentionMap.Stage.ENCODER ? strings.get("heads.layer", depth.layer() + 1) : depth(depth);
    }

    /** "text reads itself · text encoder": a direction, and the part of the network where it is not the model's own. */
    String part(Direction direction, AttentionMap.Stage stage) {
        return stage == AttentionMap.Stage.ENCODER ? direction(direction) + " · " + strings.get("heads.encoder")
            : direction(direction);
    }

    String units(Modality modality) {
        return text.units(modality);
    }

    /** What the colours mean for a method that knows nothing of reading. */
    String speaks(Explanation explanation) {
        return strings.get("heat.speaks", label(explanation.target().label()), method(explanation.method()));
    }

    String method(ExplanationMethod method) {
        return strings.get("method." + method.id());
    }

    String caption(Direction direction) {
        return text.caption(direction);
    }

    /** What the colours on the sample mean just now. */
    String heat(Direction direction, Focus focus, String pointed) {
        return switch (focus) {
            case Focus.Nothing nothing -> strings.get("heat.mean", modality(direction.reader()));
            case Focus.Reads reads -> strings.get("heat.reads", pointed);
            case Focus.ReadBy readBy -> strings.get("heat.read-by", pointed);
        };
    }

    /**
     * "text: outside the training · vision: absent": what has nothing to tell. That something is absent is said only where the
     * answer is unsure of it.
     */
    String lacking(Analysis analysis) {
        boolean unsure = analysis.doubts().contains(Doubt.EVIDENCE);
        return analysis.evidence().entrySet().stream()
            .filter(each -> each.getValue() != Evidence.PRESENT && (unsure || each.getValue() != Evidence.ABSENT))
            .map(each -> strings.get("evidence." + each.getValue().id(), modality(each.getKey())))
            .collect(Collectors.joining(" · "));
    }

    /** "positive 0.81 (text 0.58, vision 0.17, audio 0.25)". */
    String answer(Analysis analysis) {
        String said = label(analysis.prediction().label()) + " " + number(analysis.prediction().confidence());
        return analysis.gates().map(gates -> said + " (" + gates.weights().entrySet().stream()
            .map(gate -> modality(gate.getKey()) + " " + number(gate.getValue()))
            .collect(Collectors.joining(", ")) + ")").orElse(said);
    }

    /** Each stream's share of the answer's logit, the bias, and the logit that they sum to. */
    List<String> shares(Prediction said, LogitShares shares) {
        int answer = said.answer();
        List<String> parts = new ArrayList<>();
        shares.shares().forEach((modality, share) -> parts.add(modality(modality) + " " + signed(share[answer])));
        parts.add(strings.get("shares.bias") + " " + signed(shares.bias()[answer]));
        parts.add("= " + signed(said.logits()[answer]));
        return parts;
    }
}
