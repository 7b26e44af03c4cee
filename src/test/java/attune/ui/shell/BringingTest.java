package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import attune.domain.BadInput;
import attune.job.SameThreadJobRunner;
import attune.workbench.BringModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked before a model that was made elsewhere is used. */
class BringingTest {

    private final Set<String> agreed = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final BringModel bring = new BringModel() {
        @Override public Optional<Question> question(String model) {
            return agreed.contains(model) ? Optional.empty() : Optional.of(new Question(model, Path.of("model.pt"), model));
        }

        @Override public void agree(Question question) {
            agreed.add(question.checksum());
        }

        @Override public String add(Path folder) {
            if (folder.endsWith("onnx")) {
                throw new BadInput("foreign.onnx", folder);
            }
            return folder.getFileName().toString();
        }

        @Override public void remove(Path folder) {
            done.remove(folder.getFileName().toString());
        }
    };
    private final SameThreadJobRunner same = new SameThreadJobRunner();
    private final Bringing bringing = new Bringing(bring,
        new Runners(same, same, same, same, same, Runnable::run), cause -> told.add(cause.getMessage()));

    @Test
    void nothingIsUsedBeforeThePersonAgrees() {
        bringing.use("bert", () -> done.add("bert"));
        assertEquals("bert", bringing.asking().get().model());
        assertEquals(List.of(), done);
        bringing.decline();
        assertNull(bringing.asking().get());
        assertEquals(List.of(), done);
        bringing.use("bert", () -> done.add("bert"));
        bringing.agree();
        assertEquals(List.of("bert"), done);
        assertNull(bringing.asking().get());
    }

    @Test
    void whatWasAgreedToIsNotAskedAgain() {
        agreed.add("bert");
        bringing.use("bert", () -> done.add("bert"));
        assertNull(bringing.asking().get());
        assertEquals(List.of("bert"), done);
    }

    @Test
    void whatIsNoModelIsToldAndNotAdded() {
        bringing.add(Path.of("onnx"), done::add);
        assertEquals(List.of(), done);
        assertEquals(1, told.size());
        bringing.add(Path.of("fusion"), done::add);
        assertEquals(List.of("fusion"), done);
        bringing.remove(Path.of("fusion"), () -> done.add("removed"));
        assertEquals(List.of("removed"), done);
    }
}
