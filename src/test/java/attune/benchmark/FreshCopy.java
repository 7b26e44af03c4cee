package attune.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Copies of a file that no cache knows. */
final class FreshCopy {

    private FreshCopy() {
    }

    /** A copy that differs in a few bytes at its end, with the texts that stand beside the file. */
    static Path of(Path file, Path folder, int number) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path copy = folder.resolve(number + name.substring(name.lastIndexOf('.')));
        byte[] content = Files.readAllBytes(file);
        byte[] longer = Arrays.copyOf(content, content.length + 4);
        ByteBuffer.wrap(longer).putInt(content.length, number);
        Files.write(copy, longer);
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(file.toAbsolutePath().getParent(),
            name.substring(0, name.lastIndexOf('.')) + ".{txt,srt,vtt,ass}")) {
            for (Path text : beside) {
                String ending = text.toString().substring(text.toString().lastIndexOf('.'));
                Files.copy(text, folder.resolve(number + ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
