/**
 * From samples to what a model reads, the one path for training and inference alike: windows of a clip, decoded pieces,
 * features whose every position knows what it stands for; the signals of a whole clip; and the caches of all this.
 */
package attune.feature;
