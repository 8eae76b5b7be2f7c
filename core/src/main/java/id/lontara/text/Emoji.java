package id.lontara.text;

/**
 * Pictures in text: which characters are, and where a picture ends. The ranges are those of Unicode's emoji data (UTS
 * 51) where a picture is the default, and whole blocks of pictographs where it is not.
 */
final class Emoji {

    static final int JOINER = 0x200d;
    static final int PICTURE_SELECTOR = 0xfe0f;
    static final int TEXT_SELECTOR = 0xfe0e;
    static final int KEYCAP = 0x20e3;

    private Emoji() {}

    static boolean isPicture(int c) {
        if (c < 0x231a) {
            return false;
        }
        if (c < 0x1f000) {
            return c <= 0x231b
                    || c == 0x2328
                    || c == 0x23cf
                    || (c >= 0x23e9 && c <= 0x23fa)
                    || c == 0x25fd
                    || c == 0x25fe
                    || (c >= 0x2600 && c <= 0x2767)
                    || (c >= 0x2794 && c <= 0x27bf)
                    || c == 0x2b1b
                    || c == 0x2b1c
                    || c == 0x2b50
                    || c == 0x2b55;
        }
        return c <= 0x1f0ff || c == 0x1f18e || (c >= 0x1f191 && c <= 0x1f265) || (c >= 0x1f300 && c <= 0x1faff);
    }

    /** Letters in a box or circle that are used to write fancy words. */
    static boolean isBoxedLetter(int c) {
        return boxedLetter(c) != 0;
    }

    /** The small letter in a box or circle, or 0. */
    static int boxedLetter(int c) {
        if (c >= 0x24b6 && c <= 0x24cf) {
            return 'a' + c - 0x24b6;
        }
        if (c >= 0x24d0 && c <= 0x24e9) {
            return 'a' + c - 0x24d0;
        }
        if (c >= 0x1f130 && c <= 0x1f149) {
            return 'a' + c - 0x1f130;
        }
        if (c >= 0x1f150 && c <= 0x1f169) {
            return 'a' + c - 0x1f150;
        }
        if (c >= 0x1f170 && c <= 0x1f189) {
            return 'a' + c - 0x1f170;
        }
        return 0;
    }

    /** Whether a digit, {@code #} or {@code *} at the index is drawn as a key. */
    static boolean isKeycap(char[] text, int index, int length) {
        int next = index + 1;
        if (next < length && text[next] == PICTURE_SELECTOR) {
            next++;
        }
        return next < length && text[next] == KEYCAP;
    }

    /** The offset after the picture that begins at the index. */
    static int end(char[] text, int index, int length) {
        int first = Character.codePointAt(text, index, length);
        int at = index + Character.charCount(first);
        if (isFlagLetter(first)) {
            return at < length && isFlagLetter(Character.codePointAt(text, at, length)) ? at + 2 : at;
        }
        while (true) {
            at = afterModifiers(text, at, length);
            if (at + 1 >= length || text[at] != JOINER) {
                return at;
            }
            int joined = Character.codePointAt(text, at + 1, length);
            if (!isPicture(joined)) {
                return at;
            }
            at += 1 + Character.charCount(joined);
        }
    }

    private static int afterModifiers(char[] text, int index, int length) {
        int at = index;
        while (at < length) {
            int c = Character.codePointAt(text, at, length);
            if (!isDecoration(c) && c != KEYCAP && !(c >= 0xe0020 && c <= 0xe007f)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Skin tones and selectors: left out of the folded form. */
    static boolean isDecoration(int c) {
        return c == PICTURE_SELECTOR || c == TEXT_SELECTOR || (c >= 0x1f3fb && c <= 0x1f3ff);
    }

    private static boolean isFlagLetter(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }
}
