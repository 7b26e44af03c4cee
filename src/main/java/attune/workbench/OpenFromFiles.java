package attune.workbench;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Transcript;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.ClipFrames;
import attune.media.ClipProbe;
import attune.media.Images;
import attune.text.Encodings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens clips and posts from files. Whether a file is an image, a text or a clip is told by its content. */
public final class OpenFromFiles implements OpenSample {

    private static final int TITLE = 48;
    private static final double STILL_AT = 0.1;

    private final ClipText texts = new ClipText();
    private final Supplier<Phrases> phrases;

    /**
     * Opens with titles in the person's language.
     *
     * @param phrases of this package
     */
    public OpenFromFiles(Supplier<Phrases> phrases) {
        this.phrases = phrases;
    }

    @Override public Sample file(Path file, TextSource text, Progress progress, Cancellation cancellation) {
        return switch (FileKind.of(file)) {
            case IMAGE -> post(file, text(file, text), List.of(file), cancellation);
            case TEXT -> textFile(file, text, cancellation);
            case OTHER -> clip(file, text, progress, cancellation);
        };
    }

    @Override public Sample files(List<Path> files, Progress progress, Cancellation cancellation) {
        if (files.size() == 1) {
            return file(files.getFirst(), new TextSource.Automatic(), progress, cancellation);
        }
        List<Path> images = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        List<Path> clips = new ArrayList<>();
        for (Path file : files) {
            switch (FileKind.of(file)) {
                case IMAGE -> images.add(file);
                case TEXT -> written.add(file);
                case OTHER -> clips.add(file);
            }
        }
        if (clips.isEmpty() && !files.isEmpty()) {
            String text = String.join("\n", written.stream().map(Encodings::read).toList());
            return post((written.isEmpty() ? images : written).getFirst(), text, images, cancellation);
        }
        if (clips.size() != 1 || !images.isEmpty() || written.size() > 1) {
            throw new BadInput("open.mixture", clips.size(), written.size(), images.size());
        }
        return clip(clips.getFirst(), written.isEmpty() ? new TextSource.Automatic() : new TextSource.File(written.getFirst()),
            progress, cancellation);
    }

    @Override public Sample.Post post(String text, List<Picture> images) {
        if (text.isBlank() && images.isEmpty()) {
            throw new BadInput("open.empty-post");
        }
        String title = text.isBlank() ? phrases.get().get("title.image") : text.strip().lines().findFirst().orElse("");
        int end = title.offsetByCodePoints(0, Math.min(TITLE, title.codePointCount(0, title.length())));
        return new Sample.Post(ContentId.ofPost(text, images), title.substring(0, end) + (end < title.length() ? "…" : ""),
            text, images, Optional.empty());
    }

    @Override public Sample.Clip withText(Sample.Clip clip, TextSource text, Progress progress, Cancellation cancellation) {
        Transcript transcript = texts.of(clip, text, progress, cancellation);
        return clip.withTranscript(ContentId.ofEdited(clip.parent().orElse(clip.id()), transcript), transcript);
    }

    @Override public Sample.Post withText(Sample.Post post, String text) {
        if (text.isBlank() && post.images().isEmpty()) {
            throw new BadInput("open.empty-post");
        }
        return post.withText(ContentId.ofPost(text, post.images()), text);
    }

    @Override public Picture thumbnail(Sample sample, int side, Cancellation cancellation) {
        return switch (sample) {
            case Sample.Clip clip -> {
                double at = STILL_AT * clip.facts().duration();
                List<Picture> still = ClipFrames.sample(clip.file(), clip.facts(),
                    new TimeSpan(0, 2 * at), 1, side, cancellation);
                yield still.isEmpty() ? null : still.getFirst();
            }
            case Sample.Post post -> post.images().isEmpty() ? null : Still.of(post.images().getFirst(), side);
            case Sample.FeatureSample features -> null;
        };
    }

    private Sample.Clip clip(Path file, TextSource text, Progress progress, Cancellation cancellation) {
        ClipFacts facts = ClipProbe.facts(file);
        cancellation.check();
        Sample.Clip clip = new Sample.Clip(ContentId.ofFile(file), file.getFileName().toString(), file.toAbsolutePath(), facts,
            Transcript.none(), Optional.empty());
        Transcript transcript = texts.of(clip, text, progress, cancellation);
        return new Sample.Clip(clip.id(), clip.title(), clip.file(), facts, transcript, Optional.empty());
    }

    private Sample.Post textFile(Path file, TextSource text, Cancellation cancellation) {
        String ending = SampleFiles.ending(file);
        if (FileEndings.CLIPS.contains(ending) || FileEndings.IMAGES.contains(ending)) {
            throw new BadInput("open.text-named-otherwise", file, ending);
        }
        if (FileEndings.TRANSCRIPTS.contains(ending)) {
            throw new BadInput("open.transcript-alone", file);
        }
        String written = text instanceof TextSource.Automatic ? Encodings.read(file) : text(file, text);
        return post(file, written, SampleFiles.imagesOf(file), cancellation);
    }

    /** The text that goes with an image: as said, else of the text file of its name, else none. */
    private static String text(Path image, TextSource source) {
        return switch (source) {
            case TextSource.Automatic automatic -> {
                List<Path> beside = SampleFiles.called(SampleFiles.base(image).toString(), List.of("txt"));
                yield beside.isEmpty() ? "" : Encodings.read(beside.getFirst());
            }
            case TextSource.File file -> Encodings.read(file.file());
            case TextSource.Typed typed -> typed.text();
            case TextSource.Command command -> throw new BadInput("open.no-sound", image);
        };
    }

    private Sample.Post post(Path file, String text, List<Path> files, Cancellation cancellation) {
        List<Picture> images = new ArrayList<>();
        for (Path image : files) {
            cancellation.check();
            images.add(Images.read(image));
        }
        if (text.isBlank() && images.isEmpty()) {
            throw new BadInput("open.blank", file);
        }
        return new Sample.Post(ContentId.ofPost(text, images), file.getFileName().toString(), text, images, Optional.empty());
    }
}
