package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.domain.Transcript.Source;
import attune.feature.VoicedTime;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.SubtitleStream;
import attune.media.Transcriber;
import attune.media.WavFile;
import attune.signal.LogMel;
import attune.text.Encodings;
import attune.text.Rewording;
import attune.text.Transcripts;
import attune.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the text of a clip where a {@link TextSource} says. By itself a clip has the text of the file beside it (timed text,
 * then txt, of the same name), else of a subtitle stream inside it, else none. Text without times is spread over the
 * voiced time and marked estimated.
 */
final class ClipText {

    private static final String PLAIN = "txt";

    /**
     * The transcript that the source gives for this clip. Of its own transcript only typed text takes anything: the times
     * of the words that stayed.
     */
    Transcript of(Sample.Clip clip, TextSource source, Progress progress, Cancellation cancellation) {
        return switch (source) {
            case TextSource.Automatic automatic -> automatic(clip, progress, cancellation);
            case TextSource.File file -> read(clip, file.file(), Source.GIVEN, progress, cancellation);
            case TextSource.Typed typed -> typed.text().isBlank() ? Transcript.none()
                : Rewording.of(clip.transcript().cues(), typed.text().strip(), clip.facts().duration())
                    .map(cues -> new Transcript(cues, Source.TYPED))
                    .orElseGet(() -> spread(clip, typed.text(), Source.TYPED, progress, cancellation));
            case TextSource.Command command -> transcribed(clip, command.command(), cancellation);
        };
    }

    private Transcript automatic(Sample.Clip clip, Progress progress, Cancellation cancellation) {
        List<String> endings = new ArrayList<>(FileEndings.TRANSCRIPTS);
        endings.add(PLAIN);
        List<Path> beside = SampleFiles.called(SampleFiles.base(clip.file()).toString(), endings);
        if (!beside.isEmpty()) {
            return read(clip, beside.getFirst(), Source.BESIDE, progress, cancellation);
        }
        List<Cue> embedded = SubtitleStream.read(clip.file()).stream()
            .map(cue -> new Line(cue.time(), Transcripts.plain(cue.text()), cue.timing()))
            .filter(line -> !line.text.isBlank()).map(line -> new Cue(line.time, line.text, line.timing)).toList();
        return embedded.isEmpty() ? Transcript.none() : new Transcript(embedded, Source.EMBEDDED);
    }

    private Transcript read(Sample.Clip clip, Path file, Source source, Progress progress, Cancellation cancellation) {
        String text = Encodings.read(file);
        if (Transcripts.isTimed(text)) {
            return Transcripts.parse(text, file.toString(), source);
        }
        if (FileEndings.TRANSCRIPTS.contains(SampleFiles.ending(file))) {
            throw new BadInput("open.no-times", file);
        }
        return spread(clip, text, source, progress, cancellation);
    }

    private Transcript spread(Sample.Clip clip, String text, Source source, Progress progress, Cancellation cancellation) {
        List<TimeSpan> voiced = VoicedTime.of(clip, progress, cancellation);
        List<TimeSpan> spoken = voiced.isEmpty() ? List.of(new TimeSpan(0, clip.facts().duration())) : voiced;
        return new Transcript(Words.spread(text.strip(), spoken), source);
    }

    private Transcript transcribed(Sample.Clip clip, String command, Cancellation cancellation) {
        if (clip.facts().audio().isEmpty()) {
            throw new BadInput("open.no-sound", clip.file());
        }
        try {
            Path wav = Files.createTempFile("attune-sound", ".wav");
            try {
                WavFile.write(clip.file(), LogMel.RATE, wav, cancellation);
                return Transcripts.parse(Transcriber.run(command, wav, cancellation), command, Source.TRANSCRIBED);
            } finally {
                Files.deleteIfExists(wav);
            }
        } catch (IOException e) {
            throw new BadInput(e, "open.no-room", System.getProperty("java.io.tmpdir"));
        }
    }

    /** A line of a subtitle stream without markup, which may leave nothing. */
    private record Line(TimeSpan time, String text, Timing timing) {
    }
}
