package attune.ui.shell;

import attune.workbench.FileEndings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What files that a person dropped or named together are meant to be. */
sealed interface Dropped {

    /** One sample: one file, or files that belong together. */
    record One(List<Path> files) implements Dropped {
    }

    /** Many samples, read into a table. */
    record Many(List<Path> sources) implements Dropped {
    }

    /** A model that was made elsewhere: its folder, or its file. */
    record Model(Path model) implements Dropped {
    }

    /**
     * A folder and a table are many. Files are one sample if they are a clip with a transcript, or one text with its
     * images, or images alone that share the beginning of their name; otherwise many.
     */
    static Dropped of(List<Path> files) {
        if (files.size() == 1 && isModel(files.getFirst())) {
            return new Model(files.getFirst());
        }
        if (files.stream().anyMatch(file -> Files.isDirectory(file) || FileEndings.TABLES.contains(ending(file)))) {
            return new Many(files);
        }
        if (files.size() == 1) {
            return new One(files);
        }
        long images = count(files, FileEndings.IMAGES);
        long texts = count(files, FileEndings.TEXTS);
        long subtitles = count(files, FileEndings.TRANSCRIPTS);
        long clips = files.size() - images - texts - subtitles;
        boolean clip = clips == 1 && images == 0 && texts + subtitles == 1;
        boolean post = clips == 0 && subtitles == 0 && (texts == 1 || texts == 0 && oneName(files));
        return clip || post ? new One(files) : new Many(files);
    }

    private static boolean isModel(Path file) {
        return Files.isRegularFile(file.resolve("manifest.json")) || Files.isRegularFile(file.resolve("spec.json"))
            || FileEndings.MODELS.contains(ending(file));
    }

    /** name.jpg, name_1.jpg, name_2.jpg: the shortest name begins all the others. */
    private static boolean oneName(List<Path> files) {
        List<String> names = files.stream().map(Dropped::stem).sorted().toList();
        return names.stream().allMatch(name -> name.matches(Pattern.quote(names.getFirst()) + "([_-]\\d+)?"));
    }

    private static long count(List<Path> files, List<String> endings) {
        return files.stream().filter(file -> endings.contains(ending(file))).count();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
