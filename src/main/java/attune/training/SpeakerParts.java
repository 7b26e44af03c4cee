package attune.training;

import java.util.List;
import java.util.function.Predicate;

/**
 * Speakers in parts of about one size; each part is left out by one that learns from the others.
 *
 * @param count of parts, at most as many as there are speakers
 */
record SpeakerParts(List<String> speakers, int count) {

    SpeakerParts {
        speakers = List.copyOf(speakers);
        if (count < 2 || count > speakers.size() || speakers.stream().distinct().count() < speakers.size()) {
            throw new IllegalArgumentException(speakers.size() + " speakers cannot stand in " + count + " parts");
        }
    }

    /** The part of a speaker, from 0; one that is not known is refused. */
    int of(String speaker) {
        int place = speakers.indexOf(speaker);
        if (place < 0) {
            throw new IllegalArgumentException("nobody learns from " + speaker);
        }
        return place % count;
    }

    /** Those who are heard where that part is left out. */
    Predicate<String> without(int part) {
        return speaker -> of(speaker) != part;
    }
}
