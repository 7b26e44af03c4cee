package attune.store;

import attune.domain.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Says of a file or folder that is no model of Attune what it is instead, by what it holds, and what to do with it. */
final class ForeignModel {

    private static final int HEAD = 4096;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    /** What a file is; each has a sentence. */
    private enum Kind {
        TORCHSCRIPT, STATE_DICT, ONNX, HDF5, TFJS, SAFETENSORS, OTHER;

        String problem() {
            return switch (this) {
                case TORCHSCRIPT -> "foreign.torchscript";
                case STATE_DICT -> "foreign.state-dict";
                case ONNX -> "foreign.onnx";
                case HDF5 -> "foreign.hdf5";
                case TFJS -> "foreign.tfjs";
                case SAFETENSORS -> "foreign.safetensors";
                case OTHER -> "foreign.other";
            };
        }
    }

    private ForeignModel() {
    }

    /** The refusal of a file, or of a folder by the file in it that is most like a model. */
    static BadInput refused(Path named) {
        if (!Files.isDirectory(named)) {
            return new BadInput(kind(named).problem(), named);
        }
        try (Stream<Path> inside = Files.list(named)) {
            Optional<Path> model = inside.filter(Files::isRegularFile)
                .filter(file -> !file.endsWith(ModelFolder.WEIGHTS) && kind(file) != Kind.OTHER)
                .min(Comparator.comparing(ForeignModel::kind).thenComparing(Comparator.naturalOrder()));
            return model.map(file -> new BadInput(kind(file).problem(), file))
                .orElseGet(() -> new BadInput("models.no-spec", named));
        } catch (IOException e) {
            return new BadInput(e, "models.no-spec", named);
        }
    }

    /** The refusal of a file that a manifest takes for TorchScript: what is nothing else was most likely not copied whole. */
    static BadInput inPlaceOfScript(Path file) {
        return kind(file) == Kind.OTHER ? new BadInput("manifest.broken-script", file) : refused(file);
    }

    /** Whether a file is a TorchScript archive, which holds code beside its weights. */
    static boolean isTorchScript(Path file) {
        return Files.isRegularFile(file) && kind(file) == Kind.TORCHSCRIPT;
    }

    private static Kind kind(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            return Kind.OTHER;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (text.startsWith("PK\u0003\u0004")) {
            return archive(file);
        }
        if (starts(head, HDF5)) {
            return Kind.HDF5;
        }
        if (text.strip().startsWith("{\"format\"") || text.isEmpty()) {
            return Kind.OTHER;
        }
        if (text.contains("weightsManifest") || text.startsWith("[") && text.contains("\"weights\"") && text.contains("\"shape\"")
            || name.endsWith(".bin") && Files.exists(file.resolveSibling(stem(name) + "-weights_manifest.json"))) {
            return Kind.TFJS;
        }
        // A pickle of protocol 2 to 5, as PyTorch saved before it saved archives.
        if (head.length > 1 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5) {
            return Kind.STATE_DICT;
        }
        // Protocol buffers: the version of the format, then the name of what wrote the file.
        if (name.endsWith(".onnx") || head.length > 2 && head[0] == 0x08 && head[1] > 0 && head[1] < 16 && head[2] == 0x12) {
            return Kind.ONNX;
        }
        return name.endsWith(".safetensors") ? Kind.SAFETENSORS : Kind.OTHER;
    }

    private static Kind archive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(name -> name.endsWith("/constants.pkl"))) {
                return Kind.TORCHSCRIPT;
            }
            if (names.stream().anyMatch(name -> name.endsWith("data.pkl"))) {
                return Kind.STATE_DICT;
            }
            return names.stream().anyMatch(name -> name.endsWith(".weights.h5")) ? Kind.HDF5 : Kind.OTHER;
        } catch (IOException e) {
            return Kind.OTHER;
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
