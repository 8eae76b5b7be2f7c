package id.lontara.text;

import java.util.List;

/**
 * One token of a text: what it is, where it stands, and the forms under which it is known. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param start UTF-16 offset of its first character in the original text
 * @param end UTF-16 offset after its last character, more than {@code start}
 * @param sentence number of its sentence, from 0
 * @param folded the folded surface; a hashtag keeps its {@code #}, a mention its {@code @}, a run of one punctuation
 *     mark is that mark once, an emoji has neither skin tone nor variation selector
 * @param alternatives other readings of the surface that folding allows: a doubled letter once, digits read as
 *     letters, without hyphen or apostrophe; best first
 * @param normals normal forms given by language modules; such a form may be of several words, separated by a space
 * @param stems stems given by language modules
 * @param parts the sub-tokens of a hashtag or a hyphenated word, in order; empty for all others
 */
public record Token(
        TokenKind kind,
        int start,
        int end,
        int sentence,
        String folded,
        List<String> alternatives,
        List<String> normals,
        List<String> stems,
        List<Token> parts) {

    /** Copies the lists. */
    public Token {
        alternatives = List.copyOf(alternatives);
        normals = List.copyOf(normals);
        stems = List.copyOf(stems);
        parts = List.copyOf(parts);
    }
}
