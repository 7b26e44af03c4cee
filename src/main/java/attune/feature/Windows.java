package attune.feature;

import attune.domain.Cue;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows a clip is read in. They follow each other without a gap from its beginning to its end and last at most
 * {@link #LONGEST} seconds: as many whole cues as fit; where no cue ends in time, up to the last pause; where there is no
 * pause, cut at the limit.
 */
public final class Windows {

    /** Seconds a model reads at once. */
    public static final double LONGEST = 15;
    /** Seconds below which a stretch is not worth a window. */
    private static final double SHORTEST = 1;

    private Windows() {
    }

    /**
     * The windows of a clip, in order.
     *
     * @param voiced stretches with a voice, in order, empty if unknown: asked for only where {@link #needsVoice} says so
     */
    public static List<TimeSpan> of(Sample.Clip clip, List<TimeSpan> voiced) {
        double duration = clip.facts().duration();
        List<TimeSpan> betweenCues = clip.transcript().isEmpty() ? List.of()
            : gaps(clip.transcript().cues().stream().map(Cue::time).toList(), duration);
        List<TimeSpan> pauses = voiced.isEmpty() ? List.of() : gaps(voiced, duration);
        List<TimeSpan> windows = new ArrayList<>();
        double start = 0;
        while (duration - start > LONGEST) {
            double limit = Math.min(start + LONGEST, duration - SHORTEST);
            double cut = latest(betweenCues, start + SHORTEST, limit);
            cut = cut > 0 ? cut : latest(pauses, start + LONGEST / 3, limit);
            cut = cut > 0 ? cut : limit;
            windows.add(new TimeSpan(start, cut));
            start = cut;
        }
        windows.add(new TimeSpan(start, duration));
        return windows;
    }

    /** Whether pauses matter: the clip is long, and some stretch of it longer than a window is without the end of a cue. */
    public static boolean needsVoice(Sample.Clip clip) {
        if (clip.facts().duration() <= LONGEST) {
            return false;
        }
        return clip.transcript().cues().stream().noneMatch(cue -> true)
            || clip.transcript().cues().stream().anyMatch(cue -> cue.time().length() > LONGEST - SHORTEST);
    }

    /** The last moment of a gap between two times, in its middle if that is early enough; 0 if there is none. */
    private static double latest(List<TimeSpan> gaps, double from, double limit) {
        double latest = 0;
        for (TimeSpan gap : gaps) {
            if (gap.start() >= limit) {
                break;
            }
            if (gap.end() > from) {
                latest = Math.max(from, Math.min(limit, gap.middle()));
                latest = Math.max(gap.start(), Math.min(gap.end(), gap.end() > limit ? limit : latest));
            }
        }
        return latest;
    }

    /** What lies between spans, and after the last. */
    private static List<TimeSpan> gaps(List<TimeSpan> spans, double duration) {
        List<TimeSpan> gaps = new ArrayList<>();
        double reached = 0;
        for (TimeSpan span : spans) {
            if (span.start() >= reached && reached > 0) {
                gaps.add(new TimeSpan(reached, span.start()));
            }
            reached = Math.max(reached, span.end());
        }
        if (duration > reached) {
            gaps.add(new TimeSpan(reached, duration));
        }
        return gaps;
    }
}
