package attune.training;

import attune.domain.ModelSpec;
import attune.evaluation.Confusion;
import java.util.Locale;

/** The text of a trained variant's card: what it is for, what it was trained on and how, what it answered on validation. */
record TrainingCard(VariantTraining training, ModelSpec spec, long numbers) {

    private static final int MOST_FAULTS = 20;

    String text(Trainer.Trained trained, Exam.Result validation, double seconds) {
        Course course = training.course();
        Preset preset = training.preset();
        StringBuilder card = new StringBuilder(String.format(Locale.ROOT, "# %s, %s, seed %d%n%n",
            training.variant(), course.name(), training.seed()));
        card.append(String.format(Locale.ROOT, "Tells %s of %s; made to compare variants, not to judge people.%n%n",
            spec.scored() ? "a score" : String.join(" / ", spec.labels()), course.order().corpus().name()));
        card.append(String.format(Locale.ROOT, "- variant `%s`, %d numbers%n- features: %s%n",
            spec.variant(), numbers, course.features()));
        card.append(String.format(Locale.ROOT, "- corpus `%s`, task `%s`, protocol `%s`, split `%s`: train %d, validation %d%n",
            course.order().corpus().name(), course.order().task().name(), course.order().protocol().id(), course.hash(),
            course.train().size(), course.validation().size()));
        card.append(String.format(Locale.ROOT,
            "- preset `%s` (%s): batch %d, rate %s, at most %d epochs, width %d, dropout %s, pieces hidden %s%s%n- seed %d%n",
            preset.name(), preset.origin(), preset.batch(), preset.rate(), preset.epochs(), preset.width(), preset.dropout(),
            preset.words(), preset.fine().told(), training.seed()));
        course.order().ownText().ifPresent(model -> card.append(String.format(Locale.ROOT,
            "- text encoder started from `%s`, weights %s%n", model.name(), model.checksum())));
        course.order().broughtText().ifPresent(model -> card.append(String.format(Locale.ROOT,
            "- text read by the frozen encoder `%s`, made elsewhere, file %s%n", model.name(), model.checksum())));
        course.order().frozenVision().ifPresent(model -> card.append(String.format(Locale.ROOT,
            "- images read by the frozen region encoder of `%s`, weights %s%n", model.name(), model.checksum())));
        card.append(String.format(Locale.ROOT, "- %d epochs, the best was epoch %d; %.0f s%n",
            trained.epochs(), trained.bestEpoch(), seconds));
        validation.papers().forEach((name, result) -> card.append(answered(name, result, validation.score())));
        if (!course.faults().isEmpty()) {
            card.append(String.format(Locale.ROOT, "%n%d rows of the corpus were not usable:%n%n", course.faults().size()));
            course.faults().stream().limit(MOST_FAULTS).forEach(fault ->
                card.append("- ").append(fault.problem().getMessage()).append('\n'));
        }
        return card.toString();
    }

    private static String answered(String name, Confusion result, double score) {
        return String.format(Locale.ROOT, "- %s: accuracy %.4f, macro F1 %.4f (mean of class F1), score %.4f, n = %d%n",
            name, result.accuracy(), result.meanOfClassF1(), score, result.total());
    }
}
