package id.lontara.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A text with its tokens. Tokens do not overlap and stand in order; they are made when asked for. Immutable and
 * thread-safe.
 */
public final class AnalyzedText {

    static final int LIMIT_LENGTH = 1;
    static final int LIMIT_MARKS = 2;
    static final int LIMIT_TOKENS = 4;
    static final int LIMIT_WORD = 8;

    /** The names of the bits from the lowest on. */
    private static final List<String> LIMITS = List.of("text.length", "text.marks", "text.tokens", "text.word");

    private final String text;
    private final TokenTable tokens;
    private final TokenTable parts;
    private final Lattice lattice;
    private final int limits;

    AnalyzedText(String text, TokenTable tokens, TokenTable parts, Lattice lattice, int limits) {
        this.text = text;
        this.tokens = tokens;
        this.parts = parts;
        this.lattice = lattice;
        this.limits = limits;
    }

    /**
     * The text as it was given, also where only its beginning was analysed.
     *
     * @return the original text
     */
    public String text() {
        return text;
    }

    /**
     * All tokens.
     *
     * @return the tokens in order, unmodifiable
     */
    public List<Token> tokens() {
        return new TokenList();
    }

    /**
     * The tokens of one kind.
     *
     * @param kind what to look for; parts of hashtags and words are not tokens
     * @return the tokens in order, unmodifiable
     */
    public List<Token> tokens(TokenKind kind) {
        Objects.requireNonNull(kind, "kind");
        List<Token> found = new ArrayList<>();
        for (int i = 0; i < tokens.size; i++) {
            if (tokens.kindOf(i) == kind) {
                found.add(token(i));
            }
        }
        return List.copyOf(found);
    }

    /**
     * How many tokens are of a kind, without making them.
     *
     * @param kind what to count
     * @return the count
     */
    public int count(TokenKind kind) {
        byte code = kind.code();
        int count = 0;
        for (int i = 0; i < tokens.size; i++) {
            if (tokens.code(i) == code) {
                count++;
            }
        }
        return count;
    }

    /**
     * How many sentences have tokens.
     *
     * @return 0 for a text without tokens
     */
    public int sentences() {
        return tokens.size == 0 ? 0 : tokens.sentence(tokens.size - 1) + 1;
    }

    /**
     * The text between two offsets.
     *
     * @param start UTF-16 offset of the first character
     * @param end UTF-16 offset after the last character
     * @return that part of the original text
     * @throws IndexOutOfBoundsException if the offsets are not within the text
     */
    public String text(int start, int end) {
        return text.substring(start, end);
    }

    /**
     * The limits that were met, in alphabetical order: {@code text.length} (the rest was not analysed),
     * {@code text.marks} (more combining marks in a row than are read), {@code text.tokens} (the rest was not
     * analysed), {@code text.word} (a word too long for other forms than its surface, or of too many parts).
     *
     * @return their names; empty if the whole text was analysed in full
     */
    public List<String> limits() {
        if (limits == 0) {
            return List.of();
        }
        List<String> met = new ArrayList<>();
        for (int bit = 0; bit < LIMITS.size(); bit++) {
            if ((limits & 1 << bit) != 0) {
                met.add(LIMITS.get(bit));
            }
        }
        return List.copyOf(met);
    }

    TokenTable table() {
        return tokens;
    }

    Lattice lattice() {
        return lattice;
    }

    private Token token(int index) {
        List<Token> inner = new ArrayList<>();
        for (int part = tokens.partsStart(index); part < tokens.partsEnd(index); part++) {
            inner.add(view(parts, part, List.of()));
        }
        return view(tokens, index, inner);
    }

    private static Token view(TokenTable table, int index, List<Token> inner) {
        Entry entry = table.entry[index];
        return new Token(
                table.kindOf(index),
                table.start(index),
                table.end(index),
                table.sentence(index),
                entry.folded(),
                entry.alternatives(),
                entry.normals(),
                entry.stems(),
                inner);
    }

    private final class TokenList extends AbstractList<Token> implements RandomAccess {
        @Override
        public Token get(int index) {
            Objects.checkIndex(index, tokens.size);
            return token(index);
        }

        @Override
        public int size() {
            return tokens.size;
        }
    }
}
