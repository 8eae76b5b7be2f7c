package id.lontara.text;

/** What a token, or an end of the text, is to the features of several tokens. Immutable and thread-safe. */
class Unit {

    static final Unit START = new Unit(Features.number(TokenKind.PUNCTUATION, "\u0002"), WordClasses.EDGE);
    static final Unit END = new Unit(Features.number(TokenKind.PUNCTUATION, "\u0003"), WordClasses.EDGE);

    /** Stands for what the token says. */
    final long number;

    final byte wordClass;

    Unit(long number, byte wordClass) {
        this.number = number;
        this.wordClass = wordClass;
    }

    boolean isToken() {
        return wordClass != WordClasses.EDGE;
    }
}
