package attune.domain;

import java.util.List;

/** A picture with the faces found in it, largest first; the list is empty where none was found. */
public record Frame(Picture picture, List<Rectangle> faces) {

    public Frame {
        faces = List.copyOf(faces);
    }
}
