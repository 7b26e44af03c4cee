package attune.cli;

import attune.job.Progress;
import attune.workbench.ListDevices;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code attune devices}: the devices a model can run on. */
@Command(name = "devices", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class DevicesCommand implements Callable<Integer> {

    private final ListDevices devices;
    private final Console console;

    DevicesCommand(ListDevices devices, Console console) {
        this.devices = devices;
        this.console = console;
    }

    @Override public Integer call() {
        devices.all(Progress.SILENT).forEach(console.out()::println);
        console.say("devices.engine", devices.engine(Progress.SILENT));
        return 0;
    }
}
