package attune.workbench;

import attune.domain.BadInput;
import attune.domain.Cue;
import attune.domain.Edit;
import attune.domain.Picture;
import attune.domain.Transcript;
import attune.store.Checksum;
import attune.store.EditsFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids of samples: SHA-256 of their content, cut to 32 digits. Of a clip larger than 1 MiB only its size and 16 blocks of
 * 64 KiB at even distances are read, the first and the last among them, so that a clip of two hours opens at once; two
 * clips that differ only between these blocks would pass for one.
 */
final class ContentId {

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 16;
    private static final int DIGITS = 32;

    private ContentId() {
    }

    static String ofFile(Path file) {
        MessageDigest digest = Checksum.digest();
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            boolean whole = size <= (long) BLOCK * BLOCKS;
            long blocks = whole ? (size + BLOCK - 1) / BLOCK : BLOCKS;
            for (long i = 0; i < blocks; i++) {
                long at = whole ? i * BLOCK : i * (size - BLOCK) / (BLOCKS - 1);
                block.clear();
                for (int read = 0; block.hasRemaining() && read >= 0; at += read) {
                    read = channel.read(block, at);
                }
                digest.update(block.flip());
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return cut(digest);
    }

    static String ofPost(String text, List<Picture> images) {
        MessageDigest digest = Checksum.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        for (Picture image : images) {
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(image.width()).putInt(image.height()).flip());
            digest.update(image.rgb());
        }
        return cut(digest);
    }

    /** The id of a clip that was given another transcript. */
    static String ofEdited(String clip, Transcript transcript) {
        MessageDigest digest = Checksum.digest();
        digest.update(clip.getBytes(StandardCharsets.UTF_8));
        digest.update(transcript.source().name().getBytes(StandardCharsets.UTF_8));
        for (Cue cue : transcript.cues()) {
            String line = cue.time().start() + " " + cue.time().end() + " " + cue.timing() + " " + cue.text() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return cut(digest);
    }

    /** The id of a sample under changes. */
    static String ofEdited(String sample, List<Edit> edits) {
        MessageDigest digest = Checksum.digest();
        digest.update(sample.getBytes(StandardCharsets.UTF_8));
        digest.update(EditsFile.text(edits).getBytes(StandardCharsets.UTF_8));
        return cut(digest);
    }

    private static String cut(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
