package attune.ui.shell;

import attune.ui.common.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds commands by what a person remembers of their names. */
final class CommandSearch {

    private CommandSearch() {
    }

    /**
     * The commands whose name or id has every word that was typed, and, after them, those whose letters come in the
     * order typed. Those that begin with it come first.
     */
    static List<Command> find(List<Command> commands, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return commands.stream().filter(command -> rank(command, wanted) < 4)
            .sorted(Comparator.comparingInt(command -> rank(command, wanted))).toList();
    }

    /** 0 begins with it, 1 has it, 2 has its words, 3 has its letters in order, 4 has not. */
    private static int rank(Command command, String wanted) {
        String name = command.text().toLowerCase(Locale.ROOT);
        String all = name + " " + command.id().toLowerCase(Locale.ROOT);
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(wanted)) {
            return 1;
        }
        if (List.of(wanted.split("\\s+")).stream().allMatch(all::contains)) {
            return 2;
        }
        return inOrder(name, wanted) ? 3 : 4;
    }

    private static boolean inOrder(String name, String letters) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            if (name.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }
}
