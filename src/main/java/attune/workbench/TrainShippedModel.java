package attune.workbench;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.training.ClipsRecipe;
import attune.training.PostsRecipe;
import attune.training.Recipe;
import attune.training.ShippedTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes one of the models that Attune ships again, from the corpora. */
public final class TrainShippedModel {

    private static final List<Recipe> RECIPES = List.of(new PostsRecipe(), new ClipsRecipe());

    private TrainShippedModel() {
    }

    /**
     * Trains for as long as the recipe says, from minutes to an hour, and writes the model's folder.
     *
     * @param name posts or clips
     * @param data folder of the corpora, each in its publisher's layout
     * @param out the model's folder, {@code models/<name>}
     * @param work folder of the run's state; a run that was stopped there goes on
     * @param line is told each epoch in a line
     * @return the model's folder
     */
    public static Path run(String name, Path data, long seed, Path out, Path work, Consumer<String> line, Progress progress,
        Cancellation cancellation) throws IOException {
        Recipe recipe = RECIPES.stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseThrow(() -> new BadInput("training.no-recipe", name, String.join(", ", names())));
        ModelFolder written = new ShippedTraining(recipe, data, seed, out)
            .run(work, report -> line.accept(report.line()), progress, cancellation);
        return written.folder();
    }

    /** The names of the models that can be made. */
    public static List<String> names() {
        return RECIPES.stream().map(Recipe::name).toList();
    }
}
