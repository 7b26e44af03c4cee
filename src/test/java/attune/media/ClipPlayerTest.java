package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.ClipFacts;
import attune.job.ThreadedJobRunner;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The player follows its clock, which the tests turn by hand, and its orders, and shows the frames that belong there. */
@Timeout(120)
class ClipPlayerTest {

    private static final long FRAME = 40_000_000;

    /** A frame as the sink got it. */
    private record Shown(double time, int blue, int buffer, long thread, long allocated) {
    }

    @TempDir
    Path folder;
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final ThreadedJobRunner runner = ThreadedJobRunner.unbounded("player", Runnable::run);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Nanoseconds that pass at every look of the player at its clock: it plays as fast as it can, and drops nothing. */
    private volatile long passing;
    private final Thread test = Thread.currentThread();
    private ClipPlayer player;

    @AfterEach
    void close() {
        if (player != null) {
            player.close();
        }
        runner.close();
    }

    @Test
    void itOpensPausedOnTheFirstFrame() throws InterruptedException {
        open(MadeClip.of("mp4", "mpeg4").frames(10), null);
        assertEquals(0, next().time());
        assertFalse(player.playing());
        nanos.addAndGet(10 * FRAME);
        assertEquals(0, player.time());
        assertFalse(player.audible());
    }

    @Test
    void framesComeInOrderThroughTwoBuffersAndItPausesAtTheEnd() throws InterruptedException {
        open(MadeClip.of("mp4", "mpeg4").frames(30), null);
        next();
        passing = FRAME * 3 / 10;
        player.play();
        Set<Integer> buffers = new HashSet<>();
        int last = -1;
        for (int i = 1; i < 30; i++) {
            Shown frame = next();
            assertEquals(i / MadeClip.RATE, frame.time(), 1e-6);
            assertEquals(MadeClip.grey(i), frame.blue(), 12);
            assertTrue(frame.buffer() != last);
            last = frame.buffer();
            buffers.add(last);
        }
        assertEquals(2, buffers.size());
        while (player.playing()) {
            Thread.onSpinWait();
        }
        assertEquals(1.2, player.time(), 0.05);
        passing = 0;
        player.play();
        assertEquals(0, next().time());
        assertTrue(player.playing());
    }

    @Test
    void lateFramesAreDropped() throws InterruptedException {
        open(MadeClip.of("mp4", "mpeg4").frames(50), null);
        next();
        player.play();
        passing = FRAME * 3 / 10;
        next();
        passing = 0;
        double before = player.time();
        nanos.addAndGet(25 * FRAME);
        Shown late = next();
        while (late.time() <= before) {
            late = next();
        }
        assertEquals(before + 1, late.time(), 0.041);
        player.pause();
        double now = player.time();
        nanos.addAndGet(5 * FRAME);
        assertEquals(now, player.time());
    }

    @Test
    void seekingAndSteppingShowTheFrameThere() throws InterruptedException {
        open(MadeClip.of("matroska", "mpeg4").frames(100).gop(30), null);
        next();
        player.seek(2.5);
        assertEquals(2.5, player.time());
        assertEquals(2.48, next().time(), 0.025);
        player.step(1);
        assertEquals(2.52, next().time(), 1e-3);
        player.step(-2);
        assertEquals(2.44, next().time(), 1e-3);
        player.step(-40);
        assertEquals(0.84, next().time(), 1e-3);
        player.step(-1000);
        assertEquals(0, next().time(), 1e-3);
        player.seek(99);
        assertEquals(3.96, next().time(), 1e-3);
        player.step(1);
        assertEquals(3.96, next().time(), 1e-3);
        assertFalse(player.playing());
    }

    @Test
    void onlyTheNewestGoalCounts() throws InterruptedException {
        open(MadeClip.of("mp4", "mpeg4").frames(100), null);
        next();
        for (int i = 0; i <= 50; i++) {
            player.seek(i * 0.06);
        }
        Shown last = next();
        while (Math.abs(last.time() - 3) > 0.03) {
            last = next();
        }
        assertTrue(shown.isEmpty());
        assertEquals(3, player.time(), 1e-9);
    }

    @Test
    void theSoundThatWasHeardIsTheClock() throws InterruptedException {
        FakeSpeaker speaker = new FakeSpeaker();
        open(MadeClip.of("mp4", "mpeg4").frames(50).sound("aac", 1, MadeClip.tone(441)), speaker);
        next();
        player.play();
        while (!speaker.started) {
            Thread.onSpinWait();
        }
        assertTrue(player.audible());
        nanos.addAndGet(50 * FRAME);
        speaker.heard.addAndGet(10 * FRAME);
        assertEquals(0.4, next().time(), 0.045);
        assertEquals(0.4, player.time(), 1e-6);
        speaker.heard.addAndGet(60 * FRAME);
        while (player.playing()) {
            Thread.onSpinWait();
        }
        assertEquals(2, player.time(), 0.05);
        assertTrue(speaker.loudest > 8000);
        player.seek(1.5);
        next();
        speaker.started = false;
        speaker.loudest = 0;
        player.play();
        while (!speaker.started) {
            Thread.onSpinWait();
        }
        assertEquals(0, speaker.loudest, "the sound has ended by then");
        assertTrue(speaker.flushes > 1);
    }

    @Test
    void soundAlonePlays() {
        Path song = MadeClip.of("wav", null).sound("pcm_s16le", 1, MadeClip.tone(300)).in(folder, "song.wav");
        player = ClipPlayer.open(song, ClipProbe.facts(song), this::show, runner, (r, c) -> Optional.empty(), this::clock);
        player.play();
        while (player.playing()) {
            nanos.addAndGet(1_000_000);
            Thread.yield();
        }
        assertEquals(1, player.time(), 1e-3);
        assertTrue(shown.isEmpty());
        player.step(-5);
        while (player.time() > 0.9) {
            Thread.onSpinWait();
        }
        assertEquals(0.8, player.time(), 1e-3);
    }

    @Test
    void aFrameCostsNoMemory() throws InterruptedException {
        open(MadeClip.of("mp4", "mpeg4").frames(130), null);
        next();
        passing = FRAME * 3 / 10;
        player.play();
        Shown from = null;
        for (int i = 1; i < 120; i++) {
            Shown frame = next();
            from = i == 60 ? frame : from;
            if (i == 119) {
                assertSame(from.thread(), frame.thread());
                long each = (frame.allocated() - from.allocated()) / 59;
                assertTrue(each < 2500, () -> each + " bytes a frame, of which a picture would be "
                    + 4 * MadeClip.WIDTH * MadeClip.HEIGHT);
            }
        }
    }

    private void open(MadeClip made, Speaker speaker) {
        Path clip = made.in(folder, "clip");
        ClipFacts facts = ClipProbe.facts(clip);
        player = ClipPlayer.open(clip, facts, this::show, runner, (r, c) -> Optional.ofNullable(speaker), this::clock);
    }

    private void show(ByteBuffer bgra, int width, int height, double time) {
        assertEquals(4 * width * height, bgra.remaining());
        long self = Thread.currentThread().threadId();
        shown.add(new Shown(time, bgra.get(0) & 0xff, System.identityHashCode(bgra), self,
            threads.getThreadAllocatedBytes(self)));
    }

    private Shown next() throws InterruptedException {
        Shown frame = shown.poll(30, TimeUnit.SECONDS);
        assertNotNull(frame, "no frame came");
        return frame;
    }

    /** Passes on to the player what time it is, and lets some time pass. */
    private long clock() {
        return Thread.currentThread() == test ? nanos.get() : nanos.addAndGet(passing);
    }

    /** A device whose hearing the test decides on. */
    private static final class FakeSpeaker implements Speaker {

        private final AtomicLong heard = new AtomicLong();
        private volatile boolean started;
        private volatile int flushes;
        private volatile int loudest;
        private int waiting;

        @Override public int room() {
            return 20_000 - waiting;
        }

        @Override public void write(byte[] samples, int count) {
            for (int i = 0; i + 1 < count; i += 2) {
                loudest = Math.max(loudest, Math.abs((short) (samples[i] & 0xff | samples[i + 1] << 8)));
            }
            waiting = Math.min(20_000, waiting + count);
        }

        @Override public void start() {
            started = true;
            waiting = 0;
        }

        @Override public void stop() {
            waiting = 0;
        }

        @Override public void flush() {
            flushes++;
            waiting = 0;
        }

        @Override public long heard() {
            return heard.get();
        }

        @Override public void close() {
            started = false;
        }
    }
}
