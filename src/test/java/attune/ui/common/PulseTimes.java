package attune.ui.common;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How long the parts of each pulse took, as JavaFX itself reports them to the flight recorder: style, layout and the copy to
 * the render graph on the FX thread, painting and presenting on the render thread.
 */
public final class PulseTimes implements AutoCloseable {

    private static final double MILLI = 1e-6;
    private static final String PHASE = "javafx.PulsePhase";
    /** Waiting is no work: the pulse before was still being painted, which is counted there. */
    private static final Predicate<String> WORK = phase -> !phase.startsWith("Waiting");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> cpu = Collections.synchronizedList(new ArrayList<>());
    private long[] drawing;
    private long spent;
    private final Recording recording = new Recording();

    /** Call it before the toolkit starts, which otherwise reports nothing. */
    public static void prepare() {
        FlightRecorder.getFlightRecorder();
    }

    public PulseTimes() {
        recording.enable(PHASE).withoutThreshold();
        recording.start();
    }

    /**
     * What a pulse took, in milliseconds.
     *
     * @param phases each by its name
     * @param elapsed from the begin of the first phase to the end of the last, on whichever thread, with what was waited between
     */
    public record Pulse(Map<String, Double> phases, double elapsed) {

        /** What it worked on all its phases. */
        public double sum() {
            return phases.entrySet().stream().filter(phase -> WORK.test(phase.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
        }

        public boolean painted() {
            return phases.getOrDefault("Painting", 0.0) > 0;
        }
    }

    /** The pulses in order. */
    public List<Pulse> end() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("pulses", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream().filter(event -> event.getEventType().getName().equals(PHASE))
                .collect(Collectors.groupingBy(event -> event.getLong("pulseId"), TreeMap::new, Collectors.toList()))
                .values().stream().map(PulseTimes::pulse).toList();
        } finally {
            Files.delete(file);
        }
    }

    private static Pulse pulse(List<RecordedEvent> events) {
        Map<String, Double> phases = events.stream().collect(Collectors.groupingBy(event -> event.getString("phaseName"),
            TreeMap::new, Collectors.summingDouble(event -> event.getDuration().toNanos() * MILLI)));
        Instant begin = events.stream().map(RecordedEvent::getStartTime).min(Comparator.naturalOrder()).orElseThrow();
        Instant end = events.stream().map(RecordedEvent::getEndTime).max(Comparator.naturalOrder()).orElseThrow();
        return new Pulse(phases, Duration.between(begin, end).toNanos() * MILLI);
    }

    /**
     * Call it on the FX thread at the beginning of each pulse: notes what FX thread and render thread computed since the call
     * before. Unlike times by the clock these do not grow when other programs use the processor.
     */
    public void pulse() {
        if (drawing == null) {
            drawing = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread == Thread.currentThread() || thread.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::threadId).toArray();
        }
        long now = LongStream.of(drawing).map(threads::getThreadCpuTime).sum();
        if (spent > 0) {
            cpu.add((now - spent) * MILLI);
        }
        spent = now;
    }

    /** Milliseconds that FX thread and render thread computed from one call of {@link #pulse} to the next. */
    public List<Double> cpu() {
        return List.copyOf(cpu);
    }

    /** "median 3.1 ms, 99th percentile 7.0 ms, longest 9.2 ms of 400". */
    public static String told(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? "none" : String.format(Locale.ROOT,
            "median %.1f ms, 99th percentile %.1f ms, longest %.1f ms of %d", sorted[sorted.length / 2],
            sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))], sorted[sorted.length - 1],
                sorted.length);
    }

    /** A line for each phase that took a tenth of a millisecond in the mean. */
    public static String phases(List<Pulse> pulses) {
        Map<String, List<Double>> byPhase = new TreeMap<>();
        pulses.forEach(pulse -> pulse.phases().forEach((phase, time) ->
            byPhase.computeIfAbsent(phase, _ -> new ArrayList<>()).add(time)));
        StringBuilder text = new StringBuilder();
        byPhase.forEach((phase, times) -> {
            if (times.stream().mapToDouble(Double::doubleValue).average().orElse(0) >= 0.1) {
                text.append("  ").append(phase).append(": ").append(told(times)).append('\n');
            }
        });
        return text.toString();
    }

    @Override public void close() {
        recording.close();
    }
}
