package id.lontara.text;

/** What a token is. Immutable and thread-safe. */
public enum TokenKind {
    /** Letters, with any digits, inner hyphens and apostrophes that belong to the word. */
    WORD,
    /** Digits, with any points, commas or colons between them: {@code 10.000}, {@code 08:30}. */
    NUMBER,
    /** {@code #} and what follows it; its parts are sub-tokens. */
    HASHTAG,
    /** {@code @} and an account's handle. */
    MENTION,
    /** A web address with or without its scheme. */
    LINK,
    /** An e-mail address. */
    EMAIL,
    /** One whole picture as the reader sees it, with its skin tone, joined parts or flag letters. */
    EMOJI,
    /** A mark, or a run of the same mark. */
    PUNCTUATION;

    private static final TokenKind[] ALL = values();

    static TokenKind of(byte ordinal) {
        return ALL[ordinal];
    }

    @SuppressWarnings("EnumOrdinal") // tokens are kept in arrays of bytes, which live as long as the process at most
    byte code() {
        return (byte) ordinal();
    }

    /** Marks stand between words and are passed over unless a phrase asks for one. */
    boolean isMark() {
        return this == EMOJI || this == PUNCTUATION;
    }
}
