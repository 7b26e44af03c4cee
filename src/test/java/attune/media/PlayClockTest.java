package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.media.PlayDesk.Order;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The clock never runs backwards, and the desk hands out orders in the order that serves the person. */
class PlayClockTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void theClockRunsOnlyForwardAndNotPastTheEnd() {
        PlayClock clock = new PlayClock(10, nanos::get);
        clock.run();
        nanos.set(2_000_000_000L);
        assertEquals(2, clock.now());
        nanos.set(1_000_000_000L);
        assertEquals(2, clock.now());
        clock.stop();
        nanos.set(9_000_000_000L);
        assertEquals(2, clock.now());
        AtomicLong other = new AtomicLong(100);
        clock.follow(other::get);
        clock.run();
        other.addAndGet(50_000_000_000L);
        assertEquals(10, clock.now());
        assertTrue(clock.atEnd());
        clock.set(-3);
        assertEquals(0, clock.now());
    }

    @Test
    void ordersComeByUrgency() throws InterruptedException {
        PlayDesk desk = new PlayDesk(10, nanos::get);
        desk.seek(3);
        desk.play();
        assertEquals(new Order.Seek(3), desk.next(1));
        desk.seek(4);
        desk.arrived(3);
        assertEquals(4, desk.time());
        assertEquals(new Order.Seek(4), desk.next(1));
        desk.arrived(4);
        assertInstanceOf(Order.Start.class, desk.next(1));
        desk.started();
        assertInstanceOf(Order.Tick.class, desk.next(1));
        desk.pause();
        desk.play();
        assertInstanceOf(Order.Start.class, desk.next(1));
        desk.started();
        desk.step(2);
        desk.step(-5);
        assertInstanceOf(Order.Stop.class, desk.next(1));
        assertEquals(new Order.Step(-3), desk.next(1));
        desk.close();
        assertInstanceOf(Order.Close.class, desk.next(1));
        desk.play();
        assertFalse(desk.playing());
    }

    @Test
    void playingAtTheEndBeginsAgain() throws InterruptedException {
        PlayDesk desk = new PlayDesk(2, nanos::get);
        desk.arrived(0);
        desk.play();
        desk.started();
        nanos.addAndGet(3_000_000_000L);
        assertTrue(desk.ended());
        assertFalse(desk.playing());
        assertEquals(2, desk.time());
        desk.play();
        assertEquals(new Order.Seek(0), desk.next(1));
        assertEquals(0, desk.time());
    }
}
