package attune.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said in a clip, in order of time.
 *
 * @param cues sorted by start; may be empty, which is a clip without text
 * @param source where it came from
 */
public record Transcript(List<Cue> cues, Source source) {

    /** Where a transcript came from. */
    public enum Source {
        /** There is none. */
        NONE,
        /** A subtitle stream inside the clip. */
        EMBEDDED,
        /** A subtitle file of the same name beside the clip. */
        BESIDE,
        /** A file that the person named. */
        GIVEN,
        /** Typed or edited in the window, or given as plain text. */
        TYPED,
        /** Written by a transcription command. */
        TRANSCRIBED
    }

    public Transcript {
        cues = cues.stream().sorted(Comparator.comparingDouble(cue -> cue.time().start())).toList();
        if (source == Source.NONE && !cues.isEmpty()) {
            throw new IllegalArgumentException("a transcript with cues has a source");
        }
    }

    public static Transcript none() {
        return new Transcript(List.of(), Source.NONE);
    }

    public boolean isEmpty() {
        return cues.isEmpty();
    }

    /** All cues joined by line breaks. */
    public String text() {
        return cues.stream().map(Cue::text).collect(Collectors.joining("\n"));
    }
}
