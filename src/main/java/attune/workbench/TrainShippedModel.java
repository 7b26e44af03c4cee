package attune.workbench;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.store.ReplacedFile;
import attune.training.ClipsRecipe;
import attune.training.FacesRecipe;
import attune.training.PostsRecipe;
import attune.training.Recipe;
import attune.training.RegionsRecipe;
import attune.training.ShippedTraining;
import attune.training.TextRecipe;
import attune.training.VoicesRecipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes one of the models that Attune ships again, from the corpora. */
public final class TrainShippedModel {

    private static final List<Recipe> RECIPES =
        List.of(new TextRecipe(), new FacesRecipe(), new RegionsRecipe(), new VoicesRecipe(), new ClipsRecipe(),
            new PostsRecipe());

    private TrainShippedModel() {
    }

    /**
     * What to train where.
     *
     * @param data folder of the corpora, each in its publisher's layout
     * @param encoders folder of the encoders that were trained before
     * @param variants beside the shipped one, into folders {@code <out>-<variant>}
     * @param out the model's folder, {@code models/<name>}
     * @param work folder of the run's state; a run that was stopped there goes on
     */
    public record Order(Path data, Path encoders, long seed, List<String> variants, Path out, Path work) {
        public Order {
            variants = List.copyOf(variants);
        }
    }

    /**
     * Trains for as long as the recipe says, from minutes to an hour, and writes the model's folder.
     *
     * @param name text, faces, voices, posts or clips
     * @param line is told each epoch in a line
     * @return the model's folder
     */
    public static Path run(String name, Order order, Consumer<String> line, Progress progress, Cancellation cancellation)
        throws IOException {
        Recipe recipe = RECIPES.stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseThrow(() -> new BadInput("training.no-recipe", name, String.join(", ", names())));
        Recipe.Ground ground = new Recipe.Ground(order.data(), order.encoders(), order.seed());
        ModelFolder written = new ShippedTraining(recipe, ground, order.out())
            .run(order.work(), report -> line.accept(report.line()), progress, cancellation);
        List<ModelFolder> models = new ArrayList<>(List.of(written));
        for (String variant : order.variants()) {
            line.accept(variant);
            Path beside = order.out().resolveSibling(order.out().getFileName() + "-" + variant);
            models.add(new ShippedTraining(recipe.of(variant), ground, beside)
                .run(order.work().resolve(variant), report -> line.accept(report.line()), progress, cancellation));
        }
        if (models.size() > 1) {
            String beside = recipe.beside(models, cancellation);
            ReplacedFile.write(written.card(), out -> {
                out.write(Files.readAllBytes(written.card()));
                out.write(("\n" + beside).getBytes(StandardCharsets.UTF_8));
            });
        }
        return written.folder();
    }

    /** The names of the models that can be made. */
    public static List<String> names() {
        return RECIPES.stream().map(Recipe::name).toList();
    }
}
