package attune.figure;

import java.util.List;

/** The files of the typeface Inter. They stand apart from {@link Type}, so that naming them loads no font. */
public final class Typeface {

    /** Resources: regular, semi-bold, bold. */
    public static final List<String> FILES = List.of(
        "/attune/ui/fonts/Inter-Regular.otf", "/attune/ui/fonts/Inter-SemiBold.otf", "/attune/ui/fonts/Inter-Bold.otf");

    private Typeface() {
    }
}
