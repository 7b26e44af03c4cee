package attune.inference;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import attune.domain.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model can run on. The first call loads the engine: some seconds where it unpacks itself, else about one. Which
 * libraries it finds, for CPU or CUDA, is settled then.
 */
public final class Devices {

    private static final String ENGINE = "PyTorch";
    private static final Pattern CUDA = Pattern.compile("cuda:(\\d{1,3})");

    private Devices() {
    }

    /** cpu, then cuda:0, cuda:1, … where there are any. */
    public static List<String> all() {
        List<String> names = new ArrayList<>(List.of("cpu"));
        for (int i = 0; i < cards(); i++) {
            names.add("cuda:" + i);
        }
        return names;
    }

    /** The engine and its version, such as {@code PyTorch 2.7.1}. */
    public static String engine() {
        return ENGINE + " " + load().getVersion();
    }

    /**
     * The device of a name.
     *
     * @param name cpu, cuda:n, or auto: the first CUDA device where there is one
     * @throws BadInput if it is no name of a device, or that device is not there
     */
    static Device of(String name) {
        if (name.equals("cpu")) {
            load();
            return Device.cpu();
        }
        if (name.equals("auto")) {
            return cards() > 0 ? Device.gpu(0) : Device.cpu();
        }
        Matcher cuda = CUDA.matcher(name);
        if (!cuda.matches()) {
            throw new BadInput("device.unknown", name, String.join(", ", all()));
        }
        int card = Integer.parseInt(cuda.group(1));
        if (card >= cards()) {
            throw new BadInput("device.unavailable", name, String.join(", ", all()));
        }
        return Device.gpu(card);
    }

    /** The name of a device: cpu or cuda:n. */
    static String name(Device device) {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    /** CUDA devices that the loaded engine can use: a card is no use to an engine built for the CPU. */
    private static int cards() {
        Engine engine = load();
        return engine.hasCapability(StandardCapabilities.CUDA) ? engine.getGpuCount() : 0;
    }

    private static Engine load() {
        settings();
        return Engine.getEngine(ENGINE);
    }

    /**
     * What the engine takes from system properties as it loads, for whatever loads it, trainings too; what a person has set
     * stands. Loads nothing.
     */
    public static void settings() {
        // With all cores the window would wait for the model.
        setting("ai.djl.pytorch.num_threads", Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        setting("ai.djl.pytorch.num_interop_threads", 1);
        // Nothing is fetched from, or told to, anyone.
        setting("ai.djl.offline", true);
        setting("OPT_OUT_TRACKING", true);
    }

    private static void setting(String name, Object value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value.toString());
        }
    }
}
