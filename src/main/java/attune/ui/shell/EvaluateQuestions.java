package attune.ui.shell;

import attune.ui.evaluate.Questions;
import java.nio.file.Path;
import java.util.Optional;

/** The questions of Evaluate, asked as the shell asks. */
record EvaluateQuestions(FileQuestions questions) implements Questions {

    @Override public Optional<Path> folder(String title) {
        return questions.folder(title);
    }

    @Override public Optional<Path> file(String title) {
        return questions.file(title);
    }

    @Override public Optional<Path> save(String name) {
        return questions.save(name);
    }
}
