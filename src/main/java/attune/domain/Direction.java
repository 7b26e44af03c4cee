package attune.domain;

/**
 * Who reads whom: "m reads k". Rows of its maps are positions of the reader m, columns positions of the read k.
 * Self-attention is a modality reading itself.
 */
public record Direction(Modality reader, Modality read) {

    public boolean isSelf() {
        return reader == read;
    }

    /** The form used in files: {@code text->audio}. */
    public String id() {
        return reader.id() + "->" + read.id();
    }
}
