package attune.workbench;

import attune.domain.Picture;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;

/** Opens a clip or a post. Slow: call it inside a job. Bad input is refused by a {@code BadInput}. */
public interface OpenSample {

    /**
     * Opens what a file is by its content: a video or sound file as a clip; an image (with a text file of the same name
     * if there is one) or a text file (with images of the same name: {@code name.jpg}, {@code name_1.jpg}, …) as a post.
     */
    Sample file(Path file, TextSource text, Progress progress, Cancellation cancellation);

    /** Several files dropped together: texts and images become one post; a clip and a transcript become one clip. */
    Sample files(List<Path> files, Progress progress, Cancellation cancellation);

    /** A post from pasted or typed text and images; either may be missing, not both. */
    Sample.Post post(String text, List<Picture> images);

    /** The same clip with other text: a child of the one given. */
    Sample.Clip withText(Sample.Clip clip, TextSource text, Progress progress, Cancellation cancellation);

    /** The same post with other text: a child of the one given. */
    Sample.Post withText(Sample.Post post, String text);

    /** A still for the library: the frame at a tenth of the clip or the first image, at most {@code side} pixels a side;
     * null where there is no picture. */
    Picture thumbnail(Sample sample, int side, Cancellation cancellation);
}
