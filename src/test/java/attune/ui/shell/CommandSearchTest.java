package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attune.ui.common.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands are found by beginning, part, words in any order, and letters in order. */
class CommandSearchTest {

    private final List<Command> commands = List.of(command("Open files…"), command("Dark theme"), command("Find any command"),
        command("Settings"), command("打开文件…"));

    @Test
    void theBestComesFirst() {
        assertEquals(List.of("Open files…"), find("open f"));
        assertEquals(List.of("Dark theme"), find("theme dark"));
        assertEquals(List.of("Find any command"), find("fac"));
        assertEquals(List.of("打开文件…"), find("文件"));
        assertEquals(List.of(), find("zzz"));
        assertEquals(commands.size(), find("").size());
        assertEquals("Settings", find("se").getFirst());
    }

    private List<String> find(String typed) {
        return CommandSearch.find(commands, typed).stream().map(Command::text).toList();
    }

    private static Command command(String text) {
        return Command.of("id", text, () -> { });
    }
}
