package attune.figure.attention;

/**
 * How regions are named on an axis.
 *
 * @param picture what stands before the number of a frame or image, such as {@code f}; empty where there is one picture
 * @param face what a face is called in the person's language
 */
public record UnitNaming(String picture, String face) {

    /** The name of a face or, where {@code cell} is not empty, of a cell of a frame, counted from 0. */
    public String region(int frame, String cell) {
        String part = cell.isEmpty() ? face : cell;
        return picture.isEmpty() ? part : picture + (frame + 1) + " " + part;
    }
}
