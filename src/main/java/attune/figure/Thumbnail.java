package attune.figure;

import attune.domain.Rectangle;

/**
 * What a row or column of a matrix looks like: a small picture, and the part of it that is meant. Neighbours that have the
 * very same picture share one where they are too thin to have one each.
 */
public record Thumbnail(Raster picture, Rectangle region) {

    double aspect() {
        return (double) picture.width() / picture.height();
    }
}
