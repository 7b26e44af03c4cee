/**
 * Clips and images to plain pictures and sound: the only place that knows FFmpeg, OpenCV and the sound device. All
 * times are seconds on the clip's own clock, which begins at 0 whatever the container counts from.
 */
package attune.media;
