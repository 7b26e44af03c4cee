package attune.model.script;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import attune.domain.BadInput;
import attune.model.block.Tape;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A TorchScript file on a device. It may hold code: only a file that the person has agreed to is to be opened. For one thread
 * at a time; it holds the engine's memory until it is closed.
 */
public final class ScriptModule implements AutoCloseable {

    private static final int MOST = 200;

    private final Path file;
    private final Model model;

    private ScriptModule(Path file, Model model) {
        this.file = file;
        this.model = model;
    }

    /** Loads a file whose name ends in {@code .pt}; one that is no TorchScript is refused. */
    public static ScriptModule load(Path file, Device device) {
        String name = file.getFileName().toString();
        Model model = Model.newInstance(name, device, "PyTorch");
        boolean loaded = false;
        try {
            model.load(file.toAbsolutePath().getParent(), name.substring(0, name.lastIndexOf('.')));
            loaded = true;
            return new ScriptModule(file, model);
        } catch (IOException | MalformedModelException | EngineException e) {
            throw new BadInput(e, "script.unreadable", file, brief(e));
        } finally {
            if (!loaded) {
                model.close();
            }
        }
    }

    /** What {@code forward} gives back, tuples laid flat; it belongs to the manager of the inputs. */
    public NDList forward(NDList inputs) {
        Tape.alone();
        try {
            return model.getBlock().forward(new ParameterStore(model.getNDManager(), false), inputs, false);
        } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new BadInput(e, "script.failed", file, brief(e));
        }
    }

    /** The last line of what the engine says, which names the fault; before it stands where in its own code. */
    private static String brief(Exception e) {
        String said = String.valueOf(e.getMessage()).strip();
        String last = said.substring(said.lastIndexOf('\n') + 1).strip();
        return last.length() > MOST ? last.substring(0, MOST) + "…" : last;
    }

    @Override public void close() {
        model.close();
    }
}
