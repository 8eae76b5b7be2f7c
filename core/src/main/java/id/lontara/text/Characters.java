package id.lontara.text;

import java.text.Normalizer;

/**
 * What a character is for the tokeniser, and what it folds to. Latin, Greek, Cyrillic and their neighbours are looked
 * up in tables; the rest is worked out when met.
 */
final class Characters {

    static final byte SPACE = 0;
    static final byte NEWLINE = 1;
    /** Zero-width and bidirectional controls, variation selectors, control characters: not there for the reader. */
    static final byte IGNORED = 2;
    /** Diacritics, stripped. */
    static final byte MARK = 3;
    /** Vowel signs and the like of scripts that need them, kept. */
    static final byte SIGN = 4;

    static final byte LETTER = 5;
    static final byte DIGIT = 6;
    static final byte APOSTROPHE = 7;
    static final byte HYPHEN = 8;
    static final byte PICTURE = 9;
    static final byte SYMBOL = 10;

    private static final int ASCII = 0x80;
    private static final int TABLE = 0x600;
    private static final byte[] CLASS = new byte[ASCII];
    /** The one character that a letter or digit folds to; 0 where there are several or none. */
    private static final char[] FOLD = new char[ASCII];

    private static final String APOSTROPHES =
            "'`\u00b4\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019\u201b\u2032\uff07\uff40";

    /** Characters drawn like Latin letters, each followed by the letter; capitals where they differ from the small. */
    private static final String LOOK_ALIKES = "\u0391a\u03b1a\u0392b\u03b2b\u0395e\u03b5e\u0396z\u0397h\u03b7n\u0399i"
            + "\u03b9i\u039ak\u03bak\u039cm\u039dn\u03bdv\u039fo\u03bfo\u03a1p\u03c1p\u03a4t\u03c4t\u03a5y\u03c5u"
            + "\u03a7x\u03c7x\u03b3y\u03c9w\u03f2c\u03f3j\u03bcu\u03c3o\u03c0n"
            + "\u0430a\u0432b\u0435e\u043ak\u043cm\u043dh\u043eo\u0440p\u0441c\u0442t\u0443y\u0445x\u0455s\u0456i"
            + "\u0458j\u04bbh\u04cfl\u0501d\u051bq\u051dw\u044cb\u043fn\u0433r\u050dg"
            + "\u0578n\u057du\u0570h\u0585o\u0581g\u0575j\u056cl";

    /** Latin letters that no decomposition takes to their plain form; small capitals among them. */
    private static final String VARIANTS =
            "\u0131i\u00f8o\u0111d\u0142l\u0127h\u0167t\u0180b\u0185b\u0253b\u0256d\u0257d"
                    + "\u00f0d\u0251a\u0261g\u0268i\u0275o\u0289u\u0192f\u0199k\u01a5p\u01b4y\u0260g\u0262g\u029ch\u0299b"
                    + "\u026ai\u029fl\u0274n\u0280r\u028fy\u1d00a\u1d04c\u1d05d\u1d07e\ua730f\u1d0aj\u1d0bk\u1d0dm\u1d0fo\u1d18p"
                    + "\ua7afq\ua731s\u1d1bt\u1d1cu\u1d20v\u1d21w\u1d22z";

    static {
        fill(0, CLASS, FOLD);
    }

    private Characters() {}

    /** Made when a text first has such a character, since it takes the platform's normalizer, which is slow to start. */
    private static final class Beyond {

        static final byte[] CLASS = new byte[TABLE];
        static final char[] FOLD = new char[TABLE];

        static {
            fill(ASCII, CLASS, FOLD);
        }
    }

    private static void fill(int from, byte[] classes, char[] folds) {
        for (int c = from; c < classes.length; c++) {
            classes[c] = classify(c);
            if (classes[c] == LETTER || classes[c] == DIGIT) {
                String folded = work(c, true);
                folds[c] = folded.length() == 1 ? folded.charAt(0) : 0;
            }
        }
    }

    static byte classOf(int codePoint) {
        return codePoint < ASCII ? CLASS[codePoint] : codePoint < TABLE ? Beyond.CLASS[codePoint] : classify(codePoint);
    }

    /** The single character that a letter or digit folds to, or 0 if {@link #fold} has to be asked. */
    static char simpleFold(int codePoint) {
        return codePoint < ASCII ? FOLD[codePoint] : codePoint < TABLE ? Beyond.FOLD[codePoint] : 0;
    }

    /**
     * Folds one letter, digit or sign: compatibility form, lower case, no diacritics.
     *
     * @param lookAlikes whether letters of other scripts that are drawn like Latin ones become those
     */
    static String fold(int codePoint, boolean lookAlikes) {
        return work(codePoint, lookAlikes);
    }

    /** Whether the letter is of a script whose letters may be taken for Latin ones. */
    static boolean mayLookLatin(int codePoint) {
        return (codePoint >= 0x370 && codePoint <= 0x58f) || (codePoint >= 0x1f00 && codePoint <= 0x1fff);
    }

    static boolean isApostrophe(int codePoint) {
        return codePoint < 0x10000 && APOSTROPHES.indexOf((char) codePoint) >= 0;
    }

    private static byte classify(int c) {
        if (c < 0x80) {
            return classifyAscii(c);
        }
        if (isApostrophe(c)) {
            return APOSTROPHE;
        }
        if (c == 0x2010 || c == 0x2011 || c == 0xff0d) {
            return HYPHEN;
        }
        if (c == 0x85 || c == 0x2028 || c == 0x2029) {
            return NEWLINE;
        }
        if (c == 0x2800) {
            return SPACE;
        }
        if (isInvisible(c)) {
            return IGNORED;
        }
        if (Emoji.isPicture(c)) {
            return PICTURE;
        }
        if (Emoji.isBoxedLetter(c)) {
            return LETTER;
        }
        return classifyByCategory(c);
    }

    private static byte classifyAscii(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return LETTER;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return switch (c) {
            case ' ', '\t' -> SPACE;
            case '\n', '\r', 0x0b, '\f' -> NEWLINE;
            case '\'', '`' -> APOSTROPHE;
            case '-' -> HYPHEN;
            default -> c < ' ' || c == 0x7f ? IGNORED : SYMBOL;
        };
    }

    private static byte classifyByCategory(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> work(c, true).isEmpty() ? SYMBOL : LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> classifyNumber(c);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                isDiacritic(c) ? MARK : SIGN;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.CONTROL -> IGNORED;
            default -> SYMBOL;
        };
    }

    private static byte classifyNumber(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        boolean digits = true;
        boolean letters = true;
        for (int i = 0; i < plain.length(); i++) {
            char p = plain.charAt(i);
            digits &= p >= '0' && p <= '9';
            letters &= p < 0x80 && Character.isLetter(p);
        }
        return digits ? DIGIT : letters ? LETTER : SYMBOL;
    }

    private static boolean isInvisible(int c) {
        return switch (c) {
            case 0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
            default ->
                (c >= 0xfe00 && c <= 0xfe0f)
                        || (c >= 0x180b && c <= 0x180f)
                        || (c >= 0xe0000 && c <= 0xe0fff)
                        || Character.getType(c) == Character.FORMAT;
        };
    }

    private static boolean isDiacritic(int c) {
        return (c >= 0x300 && c <= 0x36f)
                || (c >= 0x483 && c <= 0x489)
                || (c >= 0x591 && c <= 0x5bd)
                || (c >= 0x64b && c <= 0x65f)
                || c == 0x670
                || (c >= 0x1ab0 && c <= 0x1aff)
                || (c >= 0x1dc0 && c <= 0x1dff)
                || (c >= 0x20d0 && c <= 0x20ff)
                || (c >= 0xfe20 && c <= 0xfe2f);
    }

    private static String work(int codePoint, boolean lookAlikes) {
        int boxed = Emoji.boxedLetter(codePoint);
        if (boxed != 0) {
            return Character.toString(boxed);
        }
        int plainDigit =
                Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(codePoint, 10) : -1;
        if (plainDigit >= 0) {
            return Character.toString('0' + plainDigit);
        }
        String parts = codePoint < 0x80
                ? Character.toString(codePoint)
                : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(parts.length());
        boolean ascii = true;
        for (int i = 0; i < parts.length(); ) {
            int part = parts.codePointAt(i);
            i += Character.charCount(part);
            if (Character.isLetterOrDigit(part) || (part > 0x80 && isSign(part))) {
                plain(part, lookAlikes, out);
                ascii &= part < 0x80;
            }
        }
        return ascii ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && !isDiacritic(c)
                && !isInvisible(c);
    }

    private static void plain(int part, boolean lookAlikes, StringBuilder out) {
        if (part >= 'a' && part <= 'z') {
            out.append((char) part);
            return;
        }
        if (lookAlikes) {
            // Before lower case: a capital and its small letter may resemble different Latin letters.
            char alike = paired(LOOK_ALIKES, part);
            if (alike != 0) {
                out.append(alike);
                return;
            }
        }
        int lower = Character.toLowerCase(part);
        char alike = lookAlikes ? paired(LOOK_ALIKES, lower) : 0;
        char variant = alike != 0 ? alike : paired(VARIANTS, lower);
        if (variant != 0) {
            out.append(variant);
        } else if (lower == 0xdf) {
            out.append("ss");
        } else if (lower == 0xe6) {
            out.append("ae");
        } else if (lower == 0x153) {
            out.append("oe");
        } else if (lower == 0xfe) {
            out.append("th");
        } else if (lower == 0x3c2) {
            out.append('\u03c3');
        } else if (isApostrophe(lower)) {
            out.append('\'');
        } else {
            out.appendCodePoint(lower);
        }
    }

    /** The letter behind a character; the letters themselves are ASCII and never asked for. */
    private static char paired(String pairs, int codePoint) {
        int at = codePoint < ASCII ? -1 : pairs.indexOf(codePoint);
        return at < 0 ? 0 : pairs.charAt(at + 1);
    }
}
