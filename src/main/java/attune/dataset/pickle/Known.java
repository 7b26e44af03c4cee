package attune.dataset.pickle;

import java.util.Map;
import java.util.Optional;

/** What a pickle may call: the makers of NumPy arrays, element types and numbers, and of bytes. Nothing of them runs. */
enum Known {
    RECONSTRUCT, FROM_BUFFER, SCALAR, TYPE, ARRAY, ENCODE, BYTES;

    private static final Map<String, Known> NAMES = Map.ofEntries(
        Map.entry("numpy.core.multiarray._reconstruct", RECONSTRUCT),
        Map.entry("numpy._core.multiarray._reconstruct", RECONSTRUCT),
        Map.entry("numpy.core.numeric._frombuffer", FROM_BUFFER),
        Map.entry("numpy._core.numeric._frombuffer", FROM_BUFFER),
        Map.entry("numpy.core.multiarray.scalar", SCALAR),
        Map.entry("numpy._core.multiarray.scalar", SCALAR),
        Map.entry("numpy.dtype", TYPE),
        Map.entry("numpy.ndarray", ARRAY),
        Map.entry("_codecs.encode", ENCODE),
        Map.entry("builtins.bytearray", BYTES),
        Map.entry("__builtin__.bytearray", BYTES),
        Map.entry("builtins.bytes", BYTES),
        Map.entry("__builtin__.bytes", BYTES));

    static Optional<Known> named(String module, String name) {
        return Optional.ofNullable(NAMES.get(module + "." + name));
    }
}
