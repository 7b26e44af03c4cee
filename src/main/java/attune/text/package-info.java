/**
 * Text: encodings, transcripts and subtitles, words with their times, word pieces with their spans, and the building of a
 * vocabulary. The Hugging Face tokenizers library cuts the pieces.
 */
package attune.text;
