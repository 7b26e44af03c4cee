/** Attention maps as a person reads them: chosen by direction, layer and head, and merged into words, regions and seconds. */
package attune.figure.attention;
