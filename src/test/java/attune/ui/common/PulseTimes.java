package attune.ui.common;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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

    /** Milliseconds by pulse, in order: each phase by its name. */
    public List<Map<String, Double>> end() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("pulses", ".jfr");
        try {
            recording.dump(file);
            Map<Long, Map<String, Double>> pulses = new TreeMap<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals(PHASE)) {
                    pulses.computeIfAbsent(event.getLong("pulseId"), _ -> new TreeMap<>())
                        .merge(event.getString("phaseName"), event.getDuration().toNanos() * 1e-6, Double::sum);
                }
            }
            return new ArrayList<>(pulses.values());
        } finally {
            Files.delete(file);
        }
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
            cpu.add((now - spent) * 1e-6);
        }
        spent = now;
    }

    /** Milliseconds that FX thread and render thread computed from one call of {@link #pulse} to the next. */
    public List<Double> cpu() {
        return List.copyOf(cpu);
    }

    /** What a pulse worked on all its phases. */
    public static double sum(Map<String, Double> phases) {
        return phases.entrySet().stream().filter(phase -> WORK.test(phase.getKey()))
            .mapToDouble(Map.Entry::getValue).sum();
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
    public static String phases(List<Map<String, Double>> pulses) {
        Map<String, List<Double>> byPhase = new TreeMap<>();
        pulses.forEach(pulse -> pulse.forEach((phase, time) ->
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
