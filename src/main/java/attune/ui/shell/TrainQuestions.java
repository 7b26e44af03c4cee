package attune.ui.shell;

import attune.ui.train.Questions;
import java.nio.file.Path;
import java.util.Optional;

/** The questions of Train, asked as the shell asks. */
record TrainQuestions(FileQuestions questions) implements Questions {

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
