package id.lontara.text;

/**
 * A phrase found in a text. Immutable and thread-safe.
 *
 * @param phrase what was found
 * @param ordinal its place in the list that the matcher was made from, from 0
 * @param start UTF-16 offset of the first character in the original text
 * @param end UTF-16 offset after the last character, more than {@code start}
 */
public record Match(Phrase phrase, int ordinal, int start, int end) {}
