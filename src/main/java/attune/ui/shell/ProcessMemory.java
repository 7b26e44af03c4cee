package attune.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that this process holds: what the system says where it says so, else the Java heap alone. */
final class ProcessMemory {

    private static final Path RESIDENT = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    private ProcessMemory() {
    }

    static long bytes() {
        try {
            if (Files.exists(RESIDENT)) {
                return PAGE * Long.parseLong(Files.readString(RESIDENT).split(" ")[1]);
            }
        } catch (IOException | NumberFormatException unusual) {
            return heap();
        }
        return heap();
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
