package attune.workbench;

import attune.text.Transcripts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the names of files end, without the dot and in lower case, by what such files are taken for before they are read. */
public final class FileEndings {

    /** Films and sounds. */
    public static final List<String> CLIPS = List.of("mp4", "m4v", "mov", "webm", "mkv", "avi", "mpg", "mpeg", "ts", "flv",
        "wmv", "3gp", "ogv", "wav", "mp3", "ogg", "oga", "opus", "flac", "m4a", "aac", "wma");
    public static final List<String> IMAGES = List.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff");
    /** Timed text. */
    public static final List<String> TRANSCRIPTS = Transcripts.ENDINGS;
    /** Plain text. */
    public static final List<String> TEXTS = List.of("txt", "md");
    /** A post a row. */
    public static final List<String> TABLES = List.of("csv", "tsv");

    /** Networks of any framework: what cannot be used is told why. */
    public static final List<String> MODELS = List.of("pt", "pth", "onnx", "h5", "hdf5", "keras", "safetensors", "tflite");

    private FileEndings() {
    }

    /** An ending as names are written with it: in lower and upper case, and as Praat writes its own. */
    public static Stream<String> written(String ending) {
        Stream<String> cased = Stream.of(ending, ending.toUpperCase(Locale.ROOT));
        return ending.equals("textgrid") ? Stream.concat(cased, Stream.of("TextGrid")) : cased;
    }
}
