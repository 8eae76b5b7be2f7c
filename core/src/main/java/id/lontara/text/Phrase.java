package id.lontara.text;

import java.util.List;
import java.util.Objects;

/**
 * What to find in a text, as a person writes it: elements separated by spaces. Immutable and thread-safe; two phrases
 * are equal if they were written alike.
 *
 * <table>
 * <caption>Elements</caption>
 * <tr><th>element</th><th>finds</th></tr>
 * <tr><td>{@code word}</td><td>a word, number, mention or address that shares a surface or a normal form</td></tr>
 * <tr><td>{@code ~word}</td><td>a word that shares a surface, a normal form or a stem</td></tr>
 * <tr><td>{@code *}</td><td>exactly one word, whatever it is</td></tr>
 * <tr><td>{@code …} or {@code ...}</td><td>none to four words</td></tr>
 * <tr><td>{@code #tag}</td><td>that hashtag; underscores and case do not count</td></tr>
 * <tr><td>{@code <number> <link> <mention> <emoji>}</td><td>any token of that kind</td></tr>
 * <tr><td>{@code ? !} and emoji</td><td>that mark, in any number; an emoji in any skin tone</td></tr>
 * </table>
 *
 * <p>All elements lie in one sentence. Numbers, links, mentions and the parts of hashtags count as words. Other
 * punctuation in a phrase is passed over, and so are up to sixteen marks (punctuation or emoji) between two words of
 * the text. A word matches parts of hyphenated words and of hashtags too, and letters that stand apart read as one
 * word. A phrase neither begins nor ends with {@code *} or {@code …}, has at most 24 elements, and at least one that
 * is not a wildcard.
 */
public final class Phrase {

    static final char GAP = '\u2026';
    static final int MAX_ELEMENTS = 24;
    static final int MAX_LENGTH = 500;

    /** How many words a gap passes over at most. */
    static final int WIDEST_GAP = 4;

    private final String source;
    private final List<Element> elements;

    Phrase(String source, List<Element> elements) {
        this.source = source;
        this.elements = List.copyOf(elements);
    }

    /** One element as it was written, without any language. */
    sealed interface Element {
        /** A word, number, mention, address or hashtag, by its folded characters. */
        record Literal(TokenKind kind, String base) implements Element {}

        record Stem(String base) implements Element {}

        record OfKind(TokenKind kind) implements Element {}

        record AnyWord() implements Element {}

        record Gap() implements Element {}

        default boolean isWildcard() {
            return this instanceof AnyWord || this instanceof Gap;
        }
    }

    /**
     * Reads a phrase.
     *
     * @param source the phrase as written
     * @return the phrase
     * @throws PhraseSyntaxException if it cannot be read, with the first reason
     */
    public static Phrase parse(String source) {
        Objects.requireNonNull(source, "source");
        return new PhraseParser(source).parse();
    }

    /**
     * The phrase as it was written.
     *
     * @return what {@link #parse} was given
     */
    public String source() {
        return source;
    }

    List<Element> elements() {
        return elements;
    }

    /**
     * Whether every text that has this phrase has another, as far as that can be told from how both are written: the
     * other stands in this one, element by element, where {@code word} stands for {@code ~word} too.
     *
     * @param other another phrase
     * @return whether that is certain; a phrase implies itself in whatever case
     */
    public boolean implies(Phrase other) {
        for (int from = 0; from + other.elements.size() <= elements.size(); from++) {
            int same = 0;
            while (same < other.elements.size() && implies(elements.get(from + same), other.elements.get(same))) {
                same++;
            }
            if (same == other.elements.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean implies(Element one, Element other) {
        return one.equals(other)
                || (one instanceof Element.Literal literal
                        && literal.kind() == TokenKind.WORD
                        && other instanceof Element.Stem stem
                        && stem.base().equals(literal.base()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase && phrase.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
