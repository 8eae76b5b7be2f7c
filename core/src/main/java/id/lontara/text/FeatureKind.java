package id.lontara.text;

/** What a feature of a text is made of. Immutable and thread-safe. */
public enum FeatureKind {
    /** A token as it is folded; numbers by their length, mentions, links and addresses by their kind. */
    WORD(1),
    /** A normal form that a language module gives. */
    NORMAL(2),
    /** Two to five characters in a row inside a word, its ends among them. */
    GRAM(3),
    /** The {@link WordClasses class} of a token. */
    CLASS(4),
    /** A token and the one after it, the ends of the text among them. */
    PAIR(5),
    /** A token and the one after the next. */
    SKIP(6),
    /** The classes of two tokens in a row. */
    CLASS_PAIR(7),
    /** The classes of a token and of the one after the next. */
    CLASS_SKIP(8),
    /** The classes of three tokens in a row. */
    CLASS_TRIPLE(9),
    /** How long the text is, and what it begins with. */
    SHAPE(10);

    private final int salt;

    FeatureKind(int salt) {
        this.salt = salt;
    }

    boolean spansThree() {
        return this == SKIP || this == CLASS_SKIP || this == CLASS_TRIPLE;
    }

    /** What keeps the numbers of one kind apart from those of others; models rest on it, so it never changes. */
    int salt() {
        return salt;
    }
}
