package attune.ui.compare;

import attune.domain.Modality;
import attune.domain.ModelTerms;
import attune.domain.Sample;
import attune.domain.StreamSpec;
import attune.workbench.ModelEntry;
import java.util.List;

/** Which models belong beside each other. */
final class Family {

    private Family() {
    }

    /** The models that can read a clip or a post from its media, and answer with classes. */
    static List<ModelEntry> fit(List<ModelEntry> models, Sample sample) {
        return models.stream().filter(model -> !model.terms().scored())
            .filter(model -> model.terms().inputs().values().stream().noneMatch(StreamSpec.Rows.class::isInstance))
            .filter(model -> !(model.terms().inputs().get(Modality.VISION) instanceof StreamSpec.Tokens))
            .filter(model -> reads(model, sample)).toList();
    }

    /** The variants of a model: those that tell the same classes apart and read the same streams prepared alike, or some. */
    static List<ModelEntry> of(ModelEntry model, List<ModelEntry> models) {
        return models.stream().filter(other -> other.terms().labels().equals(model.terms().labels()))
            .filter(other -> alike(model.terms(), other.terms()) || alike(other.terms(), model.terms())).toList();
    }

    /** The family of a model; where it stands alone in it, every model that tells the same classes apart. */
    static List<ModelEntry> beside(ModelEntry model, List<ModelEntry> models) {
        List<ModelEntry> family = of(model, models);
        return family.size() > 1 ? family : models.stream()
            .filter(other -> other.terms().labels().equals(model.terms().labels())).toList();
    }

    private static boolean alike(ModelTerms all, ModelTerms some) {
        return some.inputs().entrySet().stream().allMatch(input -> input.getValue().equals(all.inputs().get(input.getKey())));
    }

    private static boolean reads(ModelEntry model, Sample sample) {
        return switch (sample) {
            case Sample.Clip clip -> true;
            case Sample.Post post -> !post.text().isBlank() && model.terms().inputs().containsKey(Modality.TEXT)
                || !post.images().isEmpty() && model.terms().inputs().containsKey(Modality.VISION);
            case Sample.FeatureSample features -> false;
        };
    }
}
