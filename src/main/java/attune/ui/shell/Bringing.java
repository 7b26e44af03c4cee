package attune.ui.shell;

import attune.job.Outcome;
import attune.ui.common.Problems;
import attune.workbench.BringModel;
import attune.workbench.BringModel.Question;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Models that were made elsewhere: each is used only after the person has agreed to the file that can run code. */
final class Bringing {

    private final BringModel bring;
    private final Runners runners;
    private final Problems problems;
    private final ReadOnlyObjectWrapper<Question> asking = new ReadOnlyObjectWrapper<>();
    private Runnable then = () -> { };

    Bringing(BringModel bring, Runners runners, Problems problems) {
        this.bring = bring;
        this.runners = runners;
        this.problems = problems;
    }

    /** What the person is being asked; null for nothing. */
    ReadOnlyObjectProperty<Question> asking() {
        return asking.getReadOnlyProperty();
    }

    /** Goes on at once with a model that needs no question, else asks first and goes on only if the person agrees. */
    void use(String model, Runnable goOn) {
        work(model, name -> bring.question(name), question -> {
            then = goOn;
            asking.set(question.orElse(null));
            if (question.isEmpty()) {
                goOn.run();
            }
        });
    }

    void agree() {
        Question question = asking.get();
        asking.set(null);
        work(question, agreed -> {
            bring.agree(agreed);
            return agreed;
        }, agreed -> then.run());
    }

    void decline() {
        asking.set(null);
    }

    /** Adds the model of a folder or file and hands over its name. */
    void add(Path model, Consumer<String> added) {
        work(model, bring::add, added);
    }

    /** Takes the model of a folder out of the list. */
    void remove(Path model, Runnable removed) {
        work(model, folder -> {
            bring.remove(folder);
            return folder;
        }, folder -> removed.run());
    }

    private <A, B> void work(A given, Function<A, B> work, Consumer<B> done) {
        runners.records().<B>start("model", (progress, cancellation) -> work.apply(given), outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<B>(B made) -> done.accept(made);
                case Outcome.Failed<B>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<B>() -> { }
            }
        });
    }
}
