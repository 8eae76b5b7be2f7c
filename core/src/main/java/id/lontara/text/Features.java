package id.lontara.text;

import java.util.Objects;

/**
 * What a linear classifier looks at: numbers that stand for words, pairs of words, characters inside words, classes of
 * words and the shape of a text. A model is trained on the same features that it is later asked with, since both come
 * from here.
 *
 * <p>Most features belong to one token and depend on nothing but its forms, so that what a known word contributes is
 * added up once; those of two tokens and of the text as a whole are few. A feature is a hash of 32 bits: two features
 * may share one, which costs a little accuracy and never an error.
 *
 * <p>Immutable and thread-safe.
 */
public final class Features {

    /** The version of what is made of a text here. A model says which it was trained with, and is refused with another. */
    public static final int VERSION = 1;

    private static final int SHORTEST_GRAM = 2;
    private static final int LONGEST_GRAM = 5;

    /** Longer words have no grams: nobody writes them. */
    private static final int MAX_GRAM_WORD = 48;

    private static final int LONG_NUMBER = 8;

    private static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char WORD_START = '\u0002';
    private static final char WORD_END = '\u0003';

    private final WordClasses classes;

    private Features(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * The features with these classes of words.
     *
     * @param classes the classes; {@link WordClasses#NONE} for none
     * @return the features
     */
    public static Features of(WordClasses classes) {
        return new Features(Objects.requireNonNull(classes, "classes"));
    }

    /** Takes the features of a text. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes one feature; the same comes as often as it is in the text.
         *
         * @param kind what it is made of
         * @param hash the number that stands for it
         * @param from index of its first token
         * @param to index after its last token
         */
        void feature(FeatureKind kind, int hash, int from, int to);
    }

    /**
     * Gives all features of a text.
     *
     * @param text an analyzed text
     * @param sink takes the features, in an order that depends on the text alone
     */
    public void of(AnalyzedText text, Sink sink) {
        TokenTable tokens = text.table();
        Unit first = Unit.START;
        Unit second = Unit.START;
        for (int at = 0; at <= tokens.size; at++) {
            int last = at;
            Unit third = Unit.END;
            if (at < tokens.size) {
                third = unit(tokens.kindOf(at), tokens.entry[at]);
                own(
                        tokens.kindOf(at),
                        tokens.entry[at],
                        third,
                        (kind, hash) -> sink.feature(kind, hash, last, last + 1));
            }
            joint(first, second, third, (kind, hash) -> {
                int from = Math.max(0, last - (kind.spansThree() ? 2 : 1));
                sink.feature(kind, hash, from, Math.min(tokens.size, last + 1));
            });
            first = second;
            second = third;
        }
        for (int shape : shapes(tokens)) {
            sink.feature(FeatureKind.SHAPE, shape, 0, tokens.size);
        }
    }

    /** What a token is to the features of several tokens. */
    Unit unit(TokenKind kind, Entry entry) {
        long number = number(kind, entry.folded());
        return new Unit(number, classes.of(number));
    }

    /** Takes features whose place is known. */
    @FunctionalInterface
    interface Placed {
        void feature(FeatureKind kind, int hash);
    }

    /** The features of a token that depend on nothing else. */
    static void own(TokenKind kind, Entry entry, Unit unit, Placed sink) {
        sink.feature(FeatureKind.WORD, hash(FeatureKind.WORD, unit.number, 0));
        if (WordClasses.isOne(unit.wordClass)) {
            sink.feature(FeatureKind.CLASS, hash(FeatureKind.CLASS, unit.wordClass, 0));
        }
        if (kind == TokenKind.WORD || kind == TokenKind.HASHTAG) {
            for (String normal : entry.normals()) {
                sink.feature(FeatureKind.NORMAL, hash(FeatureKind.NORMAL, text(normal), 0));
            }
            if (entry.normals().isEmpty()) {
                sink.feature(FeatureKind.NORMAL, hash(FeatureKind.NORMAL, text(entry.folded()), 0));
            }
            grams(entry.folded(), sink);
        }
    }

    private static void grams(String word, Placed sink) {
        int length = word.length() + 2;
        if (word.length() > MAX_GRAM_WORD) {
            return;
        }
        for (int start = 0; start <= length - SHORTEST_GRAM; start++) {
            long gram = EMPTY;
            int longest = Math.min(LONGEST_GRAM, length - start);
            for (int size = 1; size <= longest; size++) {
                gram = (gram ^ letter(word, start + size - 1)) * PRIME;
                if (size >= SHORTEST_GRAM) {
                    sink.feature(FeatureKind.GRAM, hash(FeatureKind.GRAM, gram, 0));
                }
            }
        }
    }

    private static char letter(String word, int at) {
        if (at == 0) {
            return WORD_START;
        }
        return at > word.length() ? WORD_END : word.charAt(at - 1);
    }

    /** The features of the last two of three in a row, and those of all three if the first and the third are tokens. */
    void joint(Unit first, Unit second, Unit third, Placed sink) {
        sink.feature(FeatureKind.PAIR, hash(FeatureKind.PAIR, second.number, third.number));
        boolean three = first.isToken() && third.isToken();
        if (three) {
            sink.feature(FeatureKind.SKIP, hash(FeatureKind.SKIP, first.number, third.number));
        }
        if (!classes.isEmpty()) {
            sink.feature(FeatureKind.CLASS_PAIR, hash(FeatureKind.CLASS_PAIR, second.wordClass, third.wordClass));
            if (three) {
                sink.feature(FeatureKind.CLASS_SKIP, hash(FeatureKind.CLASS_SKIP, first.wordClass, third.wordClass));
                int two = (first.wordClass << Byte.SIZE) | (second.wordClass & 0xff);
                sink.feature(FeatureKind.CLASS_TRIPLE, hash(FeatureKind.CLASS_TRIPLE, two, third.wordClass));
            }
        }
    }

    /** How long a text is, by halves of a power of two, and which kinds of token stand in it and first. */
    static int[] shapes(TokenTable tokens) {
        int kinds = 0;
        for (int at = 0; at < tokens.size; at++) {
            kinds |= 1 << tokens.code(at);
        }
        int first = tokens.size == 0 ? -1 : tokens.code(0);
        return new int[] {
            hash(FeatureKind.SHAPE, 0, halves(tokens.size)),
            hash(FeatureKind.SHAPE, 1, kinds),
            hash(FeatureKind.SHAPE, 2, first)
        };
    }

    private static int halves(int size) {
        int power = 31 - Integer.numberOfLeadingZeros(size + 1);
        return 2 * power + (power == 0 ? 0 : ((size + 1) >>> (power - 1)) & 1);
    }

    /** The number of the feature that stands for a word alone. */
    static int word(long number) {
        return hash(FeatureKind.WORD, number, 0);
    }

    /** A number for what a token says: its folded surface, or what kind of number or address it is. */
    static long number(TokenKind kind, String folded) {
        return switch (kind) {
            case WORD, HASHTAG, EMOJI -> text(folded);
            case NUMBER -> ~(long) Math.min(LONG_NUMBER, folded.length());
            case MENTION, LINK, EMAIL -> ~(long) (2 * LONG_NUMBER + kind.code());
            case PUNCTUATION -> text(folded);
        };
    }

    private static long text(String text) {
        long hash = EMPTY;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    private static int hash(FeatureKind kind, long first, long second) {
        long mixed = (first + kind.salt()) * 0x9e3779b97f4a7c15L + second * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 32)) * 0x94d049bb133111ebL;
        return (int) (mixed >>> 32);
    }
}
