package attune.experiment;

import java.nio.file.Path;

/**
 * Folders of the models that jobs may begin with.
 *
 * @param text whose text encoder is the first weights of some
 * @param vision whose region encoder reads the images of some, as it stands
 */
public record Lent(Path text, Path vision) {
}
