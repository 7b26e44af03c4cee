package attune.workbench;

import attune.dataset.Corpus;
import attune.dataset.Original;
import attune.domain.BadInput;
import attune.domain.Picture;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.Images;
import attune.training.HeldClips;
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

    public OriginsInCorpora(CheckCorpora corpora, KeepTrainings places, OpenSample open) {
        this.corpora = corpora;
        this.places = places;
        this.open = open;
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
        if (original.image().isEmpty() && original.sound().isPresent()) {
            return open.file(original.sound().get(), text, progress, cancellation);
        }
        if (original.image().isEmpty() && origin.text().isBlank()) {
            throw new BadInput("evaluate.nothing-to-see", origin.id());
        }
        return open.post(origin.text(), picture(original).map(List::of).orElse(List.of()));
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
