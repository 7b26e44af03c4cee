package attune.workbench;

import attune.dataset.Corpus;
import attune.dataset.Original;
import attune.domain.BadInput;
import attune.domain.Frame;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.ClipProbe;
import attune.media.ClipSound;
import attune.media.ClipWriter;
import attune.media.Images;
import attune.signal.LogMel;
import attune.store.ReplacedFile;
import attune.training.HeldClips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks samples up in the corpora, whose places are those that trainings use. */
public final class OriginsInCorpora implements SampleOrigins {

    private final CheckCorpora corpora;
    private final KeepTrainings places;
    private final OpenSample open;
    private final Path films;
    private volatile Optional<HeldClips> composed = Optional.empty();

    /**
     * Looks samples up.
     *
     * @param films where a sample of an image and a sound, of which there is no film, is put as one
     */
    public OriginsInCorpora(CheckCorpora corpora, KeepTrainings places, OpenSample open, Path films) {
        this.corpora = corpora;
        this.places = places;
        this.open = open;
        this.films = films;
    }

    @Override public Optional<Path> place(String corpus) {
        return Optional.ofNullable(places.corpora().get(corpus));
    }

    @Override public void keep(String corpus, Path place) {
        places.found(corpus, place);
    }

    @Override public Optional<CorpusCard> card(String corpus, Locale locale) {
        boolean known = corpus.equals(HeldClips.NAME) || corpora.names().contains(corpus);
        return known ? Optional.of(corpora.card(corpus, locale)) : Optional.empty();
    }

    @Override public Map<String, Origin> read(
        RunListing.Asked asked, Path place, Progress progress, Cancellation cancellation) {
        progress.at(Double.NaN, asked.corpus());
        Corpus corpus = HeldClips.orNamed(asked.corpus(), place);
        Map<String, Original> found = asked.protocol().equals("published") ? Original.of(corpus, asked.list())
            : Original.ofAll(corpus);
        composed = corpus instanceof HeldClips clips ? Optional.of(clips) : Optional.empty();
        cancellation.check();
        Map<String, Origin> origins = new LinkedHashMap<>();
        found.forEach((id, original) -> origins.put(id, new Origin(original)));
        return origins;
    }

    @Override public Sample open(Origin origin, Progress progress, Cancellation cancellation) {
        Original original = origin.original();
        TextSource text = origin.text().isBlank() ? new TextSource.Automatic() : new TextSource.Typed(origin.text());
        if (original.clip().isPresent()) {
            return open.file(original.clip().get(), text, progress, cancellation);
        }
        if (original.sound().isPresent()) {
            return open.file(original.image().isPresent() ? film(original, cancellation) : original.sound().get(), text, progress,
                cancellation);
        }
        if (original.image().isEmpty() && origin.text().isBlank()) {
            throw new BadInput("evaluate.nothing-to-see", origin.id());
        }
        return open.post(origin.text(), picture(original).map(List::of).orElse(List.of()));
    }

    /** The image and the sound as a film, made once. */
    private Path film(Original original, Cancellation cancellation) {
        Path film = films.resolve(original.id().replaceAll("[^\\w.-]+", "_") + ".mov");
        if (!Files.exists(film)) {
            Pieces pieces = composed.filter(clips -> original.id().startsWith(HeldClips.NAME))
                .map(clips -> clips.pieces(original.id())).orElseGet(() -> pieces(original, cancellation));
            try {
                ReplacedFile.place(film, file -> ClipWriter.write(file, pieces.frames().stream().map(Frame::picture).toList(),
                    pieces.sound().orElseThrow()));
            } catch (IOException e) {
                throw new BadInput(e, "batch.unwritable", film);
            }
        }
        return film;
    }

    private static Pieces pieces(Original original, Cancellation cancellation) {
        Path file = original.sound().orElseThrow();
        TimeSpan whole = new TimeSpan(0, ClipProbe.facts(file).duration());
        return new Pieces(Optional.empty(), List.of(new Frame(picture(original).orElseThrow(), List.of())),
            Optional.of(ClipSound.read(file, whole, LogMel.RATE, cancellation)), Optional.of(whole));
    }

    @Override public Sample post(String text) {
        return open.post(text, List.of());
    }

    @Override public Optional<Picture> still(Origin origin, int side, Cancellation cancellation) {
        Original original = origin.original();
        if (original.clip().isPresent()) {
            Sample clip = open.file(original.clip().get(), new TextSource.Automatic(), Progress.SILENT, cancellation);
            return Optional.ofNullable(open.thumbnail(clip, side, cancellation));
        }
        return picture(original).map(picture -> Still.of(picture, side));
    }

    private static Optional<Picture> picture(Original original) {
        return original.image().map(image -> Images.read(image.bytes(), image.name()));
    }
}
