package attune.workbench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person compared last and how they looked at it, in plain words, so that the next start finds it again.
 *
 * @param places folders of runs and tables that the person added
 * @param a {@link RunListing#key()} of A
 * @param b likewise of B; empty where A was looked at alone
 * @param shown how it was looked at, by name: the tab, what cells say, the seed
 * @param asked which samples were asked for, by what was asked
 */
public record KeptComparison(
    List<Path> places, String a, String b, Map<String, String> shown, Map<String, List<String>> asked) {

    public static final KeptComparison NONE = new KeptComparison(List.of(), "", "", Map.of(), Map.of());

    public KeptComparison {
        places = List.copyOf(places);
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }
}
