package attune.workbench;

import attune.domain.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files belong together. In a folder, files are told by the ending of their names: a clip is a sample, and so is
 * a post, which is a text, an image, or a text with its images ({@code name.jpg}, {@code name_1.jpg}, …). Text of the
 * same name beside a clip is that clip's. Tables of posts are read only when they are named themselves.
 */
final class SampleFiles {

    private SampleFiles() {
    }

    /** Every sample at or below a folder, by the file to open it with, in order of path; none is refused. */
    static List<Path> below(Path folder) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Files::isRegularFile).filter(file -> !hidden(folder, file)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(e, "file.unreadable", folder);
        }
        List<Path> samples = new ArrayList<>(files.stream().filter(file -> FileEndings.CLIPS.contains(ending(file))).toList());
        Set<Path> clips = Set.copyOf(samples.stream().map(SampleFiles::base).toList());
        List<Path> texts = files.stream()
            .filter(file -> ending(file).equals("txt") && !clips.contains(base(file))).toList();
        Set<Path> withText = Set.copyOf(texts.stream().map(SampleFiles::base).toList());
        samples.addAll(texts);
        files.stream().filter(file -> FileEndings.IMAGES.contains(ending(file)))
            .filter(file -> !withText.contains(base(file)) && !withText.contains(unnumbered(base(file))))
            .forEach(samples::add);
        if (samples.isEmpty()) {
            throw new BadInput("batch.nothing", folder);
        }
        return samples.stream().sorted().toList();
    }

    /** The images that belong to a text by their name: {@code name.jpg}, then {@code name_1.jpg}, {@code name_2.jpg}, … */
    static List<Path> imagesOf(Path text) {
        List<Path> images = new ArrayList<>(called(base(text).toString(), FileEndings.IMAGES));
        List<Path> next = called(base(text) + "_1", FileEndings.IMAGES);
        for (int number = 2; !next.isEmpty(); number++) {
            images.addAll(next);
            next = called(base(text) + "_" + number, FileEndings.IMAGES);
        }
        return images;
    }

    /** The files that are called {@code base} with one of these endings, in lower or upper case or as Praat writes its. */
    static List<Path> called(String base, Collection<String> endings) {
        return endings.stream().flatMap(ending -> FileEndings.written(ending).map(cased -> Path.of(base + "." + cased))
            .filter(Files::isRegularFile).limit(1)).toList();
    }

    /** The ending of a file's name in lower case, without the dot; empty where there is none. */
    static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The path without the ending of its name. */
    static Path base(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? file : file.resolveSibling(name.substring(0, dot));
    }

    private static Path unnumbered(Path base) {
        return base.resolveSibling(base.getFileName().toString().replaceFirst("_\\d+$", ""));
    }

    private static boolean hidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
