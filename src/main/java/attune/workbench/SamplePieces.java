package attune.workbench;

import attune.domain.Features;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Transcript;
import attune.feature.ClipPieces;
import attune.feature.Decoded;
import attune.feature.FaceFinder;
import attune.feature.FeatureExtraction;
import attune.feature.PiecesCache;
import attune.feature.PostPieces;
import attune.feature.StreamCache;
import attune.feature.VoicedTime;
import attune.feature.Windows;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Samples as models read them: their windows, the decoded pieces of a window, and the features of those, each kept so
 * that nothing is decoded twice. Safe from any thread.
 */
final class SamplePieces implements AutoCloseable {

    /** Most frames of a window, as MODEL.md has it, and the longest side of one: more than regions or the strip show. */
    private static final int FRAMES = 16;
    private static final int MAX_SIDE = 640;
    private static final int REMEMBERED = 64;

    private final FaceFinder faces = new FaceFinder();
    private final PiecesCache cache = new PiecesCache();
    private final ClipPieces clips = new ClipPieces(cache, faces, FRAMES, MAX_SIDE);
    private final PostPieces posts = new PostPieces(cache, faces);
    private final EditedPieces edited = new EditedPieces();
    private final StreamCache streams = new StreamCache();
    private final Map<String, List<TimeSpan>> voices = remembering();
    private final Map<Spoken, List<TimeSpan>> windows = remembering();

    /** What decides the windows of a clip. */
    private record Spoken(String content, Transcript transcript) {
    }

    /** The windows of a clip; none for a post. Slow the first time, where pauses have to be listened for. */
    List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        if (!(sample instanceof Sample.Clip clip)) {
            return List.of();
        }
        Spoken key = new Spoken(content(clip), clip.transcript());
        Optional<List<TimeSpan>> known = known(windows, key);
        if (known.isPresent()) {
            return known.get();
        }
        List<TimeSpan> voiced = Windows.needsVoice(clip) ? voiced(clip, progress, cancellation) : List.of();
        return keep(windows, key, Windows.of(clip, voiced));
    }

    /** The pieces of a window, or of a post. */
    Decoded decode(Sample sample, TimeSpan window, Cancellation cancellation) {
        return switch (sample) {
            case Sample.Clip clip -> clips.decode(clip, window, cancellation);
            case Sample.Post post -> posts.decode(post, cancellation);
            case Sample.FeatureSample features ->
                new Decoded(new Pieces(Optional.empty(), List.of(), Optional.empty(), Optional.empty()), Map.of());
        };
    }

    /** Pieces of a window under the changes of the sample. */
    EditedPieces.Edited edited(Sample sample, Pieces pieces, int window) {
        return edited.of(pieces, window, sample.edits().list());
    }

    Features features(Sample sample, FeatureExtraction extraction, Pieces pieces) {
        return sample instanceof Sample.FeatureSample ready ? ready.features() : streams.extract(extraction, pieces);
    }

    /** Loads the detector of faces, which the first sample would wait for. */
    void prepare() {
        faces.prepare();
    }

    @Override public void close() {
        faces.close();
    }

    private List<TimeSpan> voiced(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        Optional<List<TimeSpan>> known = known(voices, content(clip));
        return known.isPresent() ? known.get()
            : keep(voices, content(clip), VoicedTime.of(clip, progress, cancellation));
    }

    /** The clip without regard to its transcript. */
    private static String content(Sample.Clip clip) {
        return clip.parent().orElse(clip.id());
    }

    private static <K> Optional<List<TimeSpan>> known(Map<K, List<TimeSpan>> map, K key) {
        synchronized (map) {
            return Optional.ofNullable(map.get(key));
        }
    }

    private static <K> List<TimeSpan> keep(Map<K, List<TimeSpan>> map, K key, List<TimeSpan> spans) {
        synchronized (map) {
            map.put(key, spans);
            return spans;
        }
    }

    private static <K> Map<K, List<TimeSpan>> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override protected boolean removeEldestEntry(Map.Entry<K, List<TimeSpan>> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
