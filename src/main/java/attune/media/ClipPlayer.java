package attune.media;

import attune.domain.ClipFacts;
import attune.domain.FrameSink;
import attune.domain.Playback;
import attune.job.Cancellation;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.media.PlayDesk.Order;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a clip: one long-lived job decodes forward, shows each frame when the clock reaches it and keeps the sound device
 * fed. Frames that come too late are dropped. Opens paused on the first frame, and pauses at the end.
 */
public final class ClipPlayer implements Playback {

    private static final Logger LOG = LoggerFactory.getLogger(ClipPlayer.class);
    /** Milliseconds after which sound is topped up even where no frame is due. */
    private static final long BREATH = 10;
    /** Seconds that a step goes in a clip without frames. */
    private static final double SOUND_STEP = 0.04;

    /** Opens the sound device for 16-bit samples; tests put their own in its place. */
    @FunctionalInterface
    interface Speakers {

        Optional<Speaker> open(int rate, int channels);
    }

    private final Path file;
    private final ClipFacts facts;
    private final FrameSink sink;
    private final Speakers speakers;
    private final PlayDesk desk;
    private volatile boolean audible;

    private ClipPlayer(Path file, ClipFacts facts, FrameSink sink, Speakers speakers, LongSupplier nanos) {
        this.file = file;
        this.facts = facts;
        this.sink = sink;
        this.speakers = speakers;
        this.desk = new PlayDesk(facts.duration(), nanos);
    }

    /** Opens a clip; {@code runner} must give each job a thread of its own at once. */
    public static ClipPlayer open(Path file, ClipFacts facts, FrameSink sink, JobRunner runner) {
        boolean bigEndian = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
        return open(file, facts, sink, runner,
            (rate, channels) -> LineSpeaker.open(rate, channels, bigEndian), System::nanoTime);
    }

    static ClipPlayer open(
        Path file, ClipFacts facts, FrameSink sink, JobRunner runner, Speakers speakers, LongSupplier nanos) {
        ClipPlayer player = new ClipPlayer(file, facts, sink, speakers, nanos);
        runner.start("Playback", (progress, cancellation) -> player.run(cancellation), outcome -> {
            if (outcome instanceof Outcome.Failed<?> failed) {
                LOG.warn("{} cannot be played", file, failed.cause());
            }
        });
        return player;
    }

    private Void run(Cancellation cancellation) throws InterruptedException {
        cancellation.onCancel(desk::close);
        try (ClipScreen screen = facts.video().isPresent() ? new ClipScreen(file, sink, desk::closed) : null;
             SoundFeed feed = feed()) {
            if (feed != null) {
                audible = true;
                desk.follow(feed.speaker()::heard);
            }
            obey(screen, feed);
        } finally {
            desk.close();
            audible = false;
        }
        return null;
    }

    private SoundFeed feed() {
        if (facts.audio().isEmpty()) {
            return null;
        }
        int rate = SoundFeed.rate(facts.audio().get());
        int channels = SoundFeed.channels(facts.audio().get());
        return speakers.open(rate, channels).map(speaker -> new SoundFeed(file, rate, channels, speaker)).orElse(null);
    }

    /** Follows the orders of the desk until it closes. */
    private void obey(ClipScreen screen, SoundFeed feed) throws InterruptedException {
        for (Order order = desk.next(BREATH); !(order instanceof Order.Close); order = desk.next(pause(screen))) {
            switch (order) {
                case Order.Seek seek -> seek(seek.goal(), screen, feed);
                case Order.Step step -> step(step.frames(), screen);
                case Order.Start start -> start(feed);
                case Order.Stop stop -> silence(feed);
                default -> tick(screen, feed);
            }
        }
    }

    private void seek(double goal, ClipScreen screen, SoundFeed feed) {
        boolean running = desk.running();
        silence(feed);
        if (screen != null) {
            screen.show(goal);
        }
        if (feed != null && running) {
            feed.goTo(goal);
            feed.fill();
        }
        desk.arrived(goal);
        if (feed != null && running) {
            feed.speaker().start();
        }
    }

    private void step(int frames, ClipScreen screen) {
        desk.arrived(screen != null ? screen.step(frames) : desk.time() + frames * SOUND_STEP);
    }

    /** The sound is taken up anew at the time of the clock, so that the two never drift apart over pauses. */
    private void start(SoundFeed feed) {
        if (feed != null) {
            feed.goTo(desk.time());
            feed.fill();
            feed.speaker().start();
        }
        desk.started();
    }

    private void tick(ClipScreen screen, SoundFeed feed) {
        if (feed != null) {
            feed.fill();
        }
        if (screen != null) {
            screen.showDue(desk.time());
        }
        if (desk.ended() && screen != null) {
            screen.showDue(facts.duration());
        }
    }

    private static void silence(SoundFeed feed) {
        if (feed != null) {
            feed.speaker().stop();
        }
    }

    /** Milliseconds until the next frame is due, or until the sound wants more. */
    private long pause(ClipScreen screen) {
        double due = screen == null ? Double.POSITIVE_INFINITY : screen.nextDue() - desk.time();
        return Math.clamp((long) (1000 * due), 1, BREATH);
    }

    @Override public void play() {
        desk.play();
    }

    @Override public void pause() {
        desk.pause();
    }

    @Override public void seek(double time) {
        desk.seek(time);
    }

    @Override public void step(int frames) {
        desk.step(frames);
    }

    @Override public double time() {
        return desk.time();
    }

    @Override public boolean playing() {
        return desk.playing();
    }

    @Override public boolean audible() {
        return audible;
    }

    @Override public void close() {
        desk.close();
    }
}
