package attune.text;

import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Gives an edited transcript its times: a line whose words were not changed keeps the time of its cue, a changed one lies
 * between the words of it that stayed, and a new one takes the time of what it replaced, or a pause at the pace of
 * the rest. Only what was changed is marked estimated.
 */
public final class Rewording {

    /** A new line may be squeezed to this share of its usual length before it takes time from its neighbour. */
    private static final double SQUEEZED = 0.3;

    private final List<Cue> before;
    private final List<Word> words = new ArrayList<>();
    private final List<Integer> cueOf = new ArrayList<>();
    private final int[] wordsOf;
    private final double duration;
    /** Seconds a character. */
    private final double pace;

    private Rewording(List<Cue> before, double duration) {
        this.before = before;
        this.wordsOf = new int[before.size()];
        this.duration = duration;
        double length = 0;
        double characters = 0;
        for (int cue = 0; cue < before.size(); cue++) {
            for (Word word : Words.of(List.of(before.get(cue))).words()) {
                words.add(word);
                cueOf.add(cue);
                wordsOf[cue]++;
                characters += word.text().length();
            }
            length += before.get(cue).time().length();
        }
        this.pace = characters == 0 ? 0 : length / characters;
    }

    /** Words of one line that belong to one cue of before; {@code cue} is -1 where none of them was there before. */
    private static final class Part {
        private final int line;
        private int cue = -1;
        private final List<CharSpan> chars = new ArrayList<>();
        private final List<Integer> was = new ArrayList<>();
        private TimeSpan time;
        private Timing timing = Timing.ESTIMATED;

        Part(int line) {
            this.line = line;
        }

        String text(String typed) {
            return typed.substring(chars.getFirst().start(), chars.getLast().end());
        }
    }

    /**
     * The cues of a text that was typed over a transcript.
     *
     * @param before in order of time
     * @param typed a line a cue
     * @param duration of the clip in seconds
     * @return empty where no word of before is left, which says nothing of when the new ones are spoken
     */
    public static Optional<List<Cue>> of(List<Cue> before, String typed, double duration) {
        return new Rewording(before, duration).cues(typed);
    }

    private Optional<List<Cue>> cues(String typed) {
        List<Part> parts = parts(typed);
        if (parts.stream().allMatch(part -> part.cue < 0)) {
            return Optional.empty();
        }
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).cue >= 0) {
                stay(parts, at);
            }
        }
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).time == null) {
                int end = at;
                while (end < parts.size() && parts.get(end).time == null) {
                    end++;
                }
                fit(parts, at, end, typed);
            }
        }
        List<Cue> cues = new ArrayList<>();
        for (Part part : parts) {
            if (part.cue < 0) {
                cues.addAll(Words.spread(part.text(typed), List.of(part.time)));
            } else {
                cues.add(new Cue(part.time, part.text(typed), part.timing));
            }
        }
        return Optional.of(cues);
    }

    /** A line is one part, or several where words of several cues stand on it; new words go with the words before them. */
    private List<Part> parts(String typed) {
        List<CharSpan> spans = WordCutter.spans(typed);
        int[] was = WordDiff.matches(words.stream().map(Word::text).toList(),
            spans.stream().map(span -> span.of(typed)).toList());
        List<Part> parts = new ArrayList<>();
        int line = 0;
        for (int at = 0; at < spans.size(); at++) {
            int from = at == 0 ? 0 : spans.get(at - 1).end();
            line += (int) typed.substring(from, spans.get(at).start()).chars().filter(unit -> unit == '\n').count();
            int cue = was[at] < 0 ? -1 : cueOf.get(was[at]);
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (last == null || last.line != line || cue >= 0 && last.cue >= 0 && last.cue != cue) {
                last = new Part(line);
                parts.add(last);
            }
            last.cue = cue < 0 ? last.cue : cue;
            last.chars.add(spans.get(at));
            last.was.add(was[at]);
        }
        return parts;
    }

    private void stay(List<Part> parts, int at) {
        Part part = parts.get(at);
        Cue cue = before.get(part.cue);
        boolean unchanged = part.was.stream().allMatch(word -> word >= 0)
            && part.was.size() == wordsOf[part.cue];
        if (unchanged) {
            part.time = cue.time();
            part.timing = cue.timing();
            return;
        }
        double start = cue.time().start();
        if (part.was.getFirst() >= 0) {
            start = time(part.was.getFirst()).start();
        } else if (at > 0 && parts.get(at - 1).cue == part.cue) {
            start = time(last(parts.get(at - 1))).end();
        }
        double end = cue.time().end();
        if (part.was.getLast() >= 0) {
            end = time(part.was.getLast()).end();
        } else if (at + 1 < parts.size() && parts.get(at + 1).cue == part.cue) {
            end = time(first(parts.get(at + 1))).start();
        }
        part.time = new TimeSpan(start, Math.max(start, end));
    }

    /** Gives time to new lines between two that stayed. */
    private void fit(List<Part> parts, int from, int to, String typed) {
        Part ahead = from == 0 ? null : parts.get(from - 1);
        Part behind = to == parts.size() ? null : parts.get(to);
        double wanted = pace * characters(parts, from, to, typed);
        double start = ahead == null ? 0 : ahead.time.end();
        double end = behind == null ? Math.max(start, duration) : behind.time.start();
        OptionalDouble gone = removed(ahead, behind).mapToDouble(cue -> before.get(cue).time().start()).min();
        if (gone.isPresent()) {
            start = Math.max(start, gone.getAsDouble());
            end = Math.min(end, removed(ahead, behind).mapToDouble(cue -> before.get(cue).time().end()).max().orElse(end));
        } else if (ahead == null) {
            start = Math.max(start, end - wanted);
        } else {
            end = Math.min(end, start + wanted);
        }
        if (end - start < SQUEEZED * wanted) {
            Part giving = ahead != null ? ahead : behind;
            double own = giving.text(typed).length();
            double share = own / (own + characters(parts, from, to, typed));
            TimeSpan whole = giving.time;
            double cut = ahead != null ? whole.start() + whole.length() * share : whole.end() - whole.length() * share;
            giving.time = ahead != null ? new TimeSpan(whole.start(), cut) : new TimeSpan(cut, whole.end());
            giving.timing = Timing.ESTIMATED;
            start = ahead != null ? cut : whole.start();
            end = ahead != null ? whole.end() : cut;
        }
        double each = (end - start) / characters(parts, from, to, typed);
        for (Part part : parts.subList(from, to)) {
            double next = start + each * part.text(typed).length();
            part.time = new TimeSpan(start, Math.max(start, next));
            start = part.time.end();
        }
    }

    /** The cues between two parts of which no word is left. */
    private IntStream removed(Part ahead, Part behind) {
        return IntStream.range(ahead == null ? 0 : ahead.cue + 1, behind == null ? before.size() : behind.cue);
    }

    private static double characters(List<Part> parts, int from, int to, String typed) {
        return parts.subList(from, to).stream().mapToInt(part -> part.text(typed).length()).sum();
    }

    private TimeSpan time(int word) {
        return words.get(word).time().orElseThrow();
    }

    private static int first(Part part) {
        return part.was.stream().filter(word -> word >= 0).findFirst().orElseThrow();
    }

    private static int last(Part part) {
        return part.was.stream().filter(word -> word >= 0).reduce((one, next) -> next).orElseThrow();
    }
}
