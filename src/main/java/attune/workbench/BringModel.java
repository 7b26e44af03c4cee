package attune.workbench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings in models that were made elsewhere. TorchScript can run code, so a file is run only after the person has agreed to
 * exactly that file.
 */
public interface BringModel {

    /**
     * What the person is to be asked.
     *
     * @param model name or folder
     * @param script the file that can run code
     * @param checksum SHA-256 of it, which is what is agreed to
     */
    record Question(String model, Path script, String checksum) {
    }

    /** What is to be asked before a model is used; empty where nothing is. Reads the whole file: call it inside a job. */
    Optional<Question> question(String model);

    /**
     * Remembers that the person has agreed.
     *
     * @throws attune.domain.BadInput for a text encoder that, tried on a few pieces, does not give what its manifest says
     */
    void agree(Question question);

    /**
     * Adds the model of a folder, or of a file in one, to those that are installed; it stays where it is. A name that another
     * model has is refused, since models are chosen by their names. A text encoder that was agreed to before is tried as there.
     *
     * @return its name
     */
    String add(Path folder);

    /** Takes a model that was added out of those that are installed; its folder stays as it is. */
    void remove(Path folder);
}
