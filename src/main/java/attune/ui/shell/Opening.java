package attune.ui.shell;

import attune.domain.BadInput;
import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.job.Progress;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.ui.common.Strings;
import attune.ui.library.LibraryModel;
import attune.workbench.AnalyseBatch;
import attune.workbench.EditSample;
import attune.workbench.OpenSample;
import attune.workbench.RememberSamples;
import attune.workbench.TextSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The sample that is open, and every way to open one: files, a post, an entry of the library, a row of a table. A newer
 * request replaces an older one; one that fails changes nothing.
 */
final class Opening {

    private static final int STILL = 132;

    /** A sample with the files it came from. */
    private record Opened(Sample sample, List<Path> sources) {
    }

    private final OpenSample open;
    private final EditSample edit;
    private final AnalyseBatch batch;
    private final RememberSamples samples;
    private final LibraryModel library;
    private final JobRunner jobs;
    private final Latest latest;
    private final Problems problems;
    private final Supplier<Locale> language;
    private final ReadOnlyObjectWrapper<Sample> sample = new ReadOnlyObjectWrapper<>();

    Opening(UseCases useCases, LibraryModel library, JobRunner jobs, Problems problems, Supplier<Locale> language) {
        this.open = useCases.open();
        this.edit = useCases.edit();
        this.batch = useCases.batch();
        this.samples = useCases.samples();
        this.library = library;
        this.jobs = jobs;
        this.latest = new Latest(jobs);
        this.problems = problems;
        this.language = language;
    }

    ReadOnlyObjectProperty<Sample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /** Opens files as one sample. */
    void files(List<Path> files) {
        start(files.getFirst().getFileName().toString(), (progress, cancellation) ->
            new Opened(read(files, progress, cancellation), files));
    }

    /** Opens a post that was pasted or typed; its images are kept in the library. */
    void post(String text, List<Picture> images) {
        start(Strings.of(Opening.class, language.get()).get("post"), (progress, cancellation) -> kept(open.post(text, images)));
    }

    /** Opens the sample of a row of a table. */
    void row(String source) {
        start(source.substring(source.replace('\\', '/').lastIndexOf('/') + 1), (progress, cancellation) -> {
            Sample found = batch.sample(source, progress, cancellation);
            return isFile(source) ? new Opened(found, List.of(Path.of(source))) : kept(found);
        });
    }

    /** Opens what {@code work} brings from a corpus; {@code then} is told before it is shown. */
    void original(String id, Work<Sample> work, Consumer<Sample> then) {
        latest.start(name(id), (progress, cancellation) -> kept(work.run(progress, cancellation)), outcome -> {
            if (outcome instanceof Outcome.Succeeded<Opened>(Opened opened)) {
                then.accept(opened.sample());
            }
            end(outcome);
        });
    }

    /** Opens an entry again. If its file holds something else by now, the entry is replaced by what it holds. */
    void entry(LibraryEntry entry) {
        latest.start(name(entry.title()), (progress, cancellation) ->
            new Opened(again(entry, progress, cancellation), entry.sources()), outcome -> {
                if (outcome instanceof Outcome.Succeeded<Opened>(Opened opened) && !opened.sample().id().equals(entry.id())) {
                    library.remove(entry);
                }
                end(outcome);
            });
    }

    /** Lists samples that come with the program and opens the first: what a first start shows. */
    void welcome(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        jobs.start(name(Strings.of(Opening.class, language.get()).get("job.samples")), (progress, cancellation) -> {
            List<Opened> opened = new ArrayList<>();
            for (Path file : files) {
                opened.add(new Opened(read(List.of(file), progress, cancellation), List.of(file)));
            }
            return opened;
        }, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<List<Opened>>(List<Opened> opened) -> {
                    opened.reversed().forEach(this::remember);
                    if (sample.get() == null && !opened.isEmpty()) {
                        sample.set(opened.getFirst().sample());
                    }
                }
                case Outcome.Failed<List<Opened>>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<List<Opened>>() -> { }
            }
        });
    }

    /** Lists a sample that was edited in a view, which shows it already. */
    void edited(Sample child) {
        List<Path> sources = library.find(library.openProperty().get()).map(LibraryEntry::sources).orElse(List.of());
        remember(new Opened(child, sources));
        sample.set(child);
    }

    /** The images of files that hold images, for a post that is being put together. Slow: call it inside a job. */
    List<Picture> images(List<Path> files, Progress progress, Cancellation cancellation) {
        List<Picture> pictures = new ArrayList<>();
        for (Path file : files) {
            switch (open.file(file, new TextSource.Automatic(), progress, cancellation)) {
                case Sample.Post post when !post.images().isEmpty() -> pictures.add(post.images().getFirst());
                default -> throw new BadInput("window.not-an-image", file);
            }
        }
        return pictures;
    }

    private void start(String what, Work<Opened> work) {
        latest.start(name(what), work, this::end);
    }

    private String name(String what) {
        return Strings.of(Opening.class, language.get()).get("job.open", what);
    }

    private void end(Outcome<Opened> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Opened>(Opened opened) -> {
                remember(opened);
                sample.set(opened.sample());
            }
            case Outcome.Failed<Opened>(Throwable cause) -> problems.tell(cause);
            case Outcome.Cancelled<Opened>() -> { }
        }
    }

    private void remember(Opened opened) {
        Optional<LibraryEntry> entry = Entries.of(opened.sample(), opened.sources());
        entry.ifPresent(known -> {
            library.put(known, Optional.empty());
            library.openProperty().set(known.id());
            thumbnail(opened.sample(), known);
        });
    }

    private void thumbnail(Sample of, LibraryEntry entry) {
        if (library.thumbnails().containsKey(entry.id())) {
            return;
        }
        jobs.start(Strings.of(Opening.class, language.get()).get("job.thumbnail", entry.title()), (progress, cancellation) ->
            Optional.ofNullable(open.thumbnail(of, STILL, cancellation)), outcome -> {
                if (outcome instanceof Outcome.Succeeded<Optional<Picture>>(Optional<Picture> picture)
                    && picture.isPresent() && library.find(entry.id()).isPresent()) {
                    library.put(entry, picture);
                }
            });
    }

    private Sample read(List<Path> files, Progress progress, Cancellation cancellation) {
        return files.size() == 1 ? open.file(files.getFirst(), new TextSource.Automatic(), progress, cancellation)
            : open.files(files, progress, cancellation);
    }

    private Sample again(LibraryEntry entry, Progress progress, Cancellation cancellation) {
        return edit.with(unchanged(entry, progress, cancellation), entry.edits());
    }

    /** The sample of an entry with the text that it has there. */
    private Sample unchanged(LibraryEntry entry, Progress progress, Cancellation cancellation) {
        if (entry.sources().isEmpty()) {
            return open.post(entry.text(), List.of());
        }
        Sample read = read(entry.sources(), progress, cancellation);
        return switch (read) {
            case Sample.Clip clip when !entry.text().isBlank() ->
                open.withText(clip, new TextSource.Typed(entry.text()), progress, cancellation);
            case Sample.Post post when entry.parent().isPresent() && !post.text().equals(entry.text()) ->
                open.withText(post, entry.text());
            case Sample.Post post when !post.text().equals(entry.text()) -> open.post(entry.text(), post.images());
            default -> read;
        };
    }

    private Opened kept(Sample found) {
        return found instanceof Sample.Clip clip ? new Opened(clip, List.of(clip.file()))
            : found instanceof Sample.Post post && !post.images().isEmpty()
                ? new Opened(found, samples.keep(post.id(), post.images())) : new Opened(found, List.of());
    }

    private static boolean isFile(String source) {
        try {
            return Files.isRegularFile(Path.of(source));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
