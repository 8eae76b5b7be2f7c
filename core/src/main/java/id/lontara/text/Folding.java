package id.lontara.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folding of whole words, after each character was folded: letters that repeat, digits and symbols that stand for
 * letters, hyphens and apostrophes.
 */
final class Folding {

    /** Within a word it stands for a letter that the writer left out, or for nothing. */
    static final char MASK = '*';

    private static final int MAX_ALTERNATIVES = 5;
    private static final int LONGEST_ROMAN = 7;

    /** Most frequent first. */
    private static final String VOWELS = "aioeu";

    /** With fewer letters before it, a one, two or three numbers something: bab1. */
    private static final int LEAST_BEFORE_COUNT = 4;

    private static final int LEAST_DRAWN_OUT = 5;

    private Folding() {}

    /** Folds each word of a text and leaves what is between them. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            if (!isOfWord(c)) {
                out.append(word(text.substring(from, at))).appendCodePoint(c);
                from = after;
            }
            at = after;
        }
        return out.append(word(text.substring(from))).toString();
    }

    private static boolean isOfWord(int c) {
        return switch (Characters.classOf(c)) {
            case Characters.SPACE, Characters.NEWLINE, Characters.PICTURE -> false;
            case Characters.SYMBOL -> c == '@' || c == '$';
            default -> true;
        };
    }

    private static String word(String word) {
        StringBuilder out = new StringBuilder(word.length());
        boolean latin = false;
        boolean other = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            int from = out.length();
            foldOne(c, true, out);
            for (int k = from; k < out.length(); k++) {
                other |= out.charAt(k) >= 0x80;
                latin |= out.charAt(k) >= 'a' && out.charAt(k) <= 'z' && !Characters.mayLookLatin(c);
            }
            i += Character.charCount(c);
        }
        if (other && !latin) {
            out.setLength(0);
            word.codePoints().forEach(c -> foldOne(c, false, out));
        }
        return surface(out.toString());
    }

    private static void foldOne(int c, boolean lookAlikes, StringBuilder out) {
        switch (Characters.classOf(c)) {
            case Characters.LETTER, Characters.DIGIT, Characters.SIGN -> {
                char simple = lookAlikes || c < 0x80 ? Characters.simpleFold(c) : 0;
                if (simple != 0) {
                    out.append(simple);
                } else {
                    out.append(Characters.fold(c, lookAlikes));
                }
            }
            case Characters.APOSTROPHE -> out.append('\'');
            case Characters.HYPHEN -> out.append('-');
            case Characters.SYMBOL -> out.append((char) c);
            default -> {}
        }
    }

    /** The folded surface: three or more of the same letter are one. Roman numerals stay. */
    static String surface(String base) {
        String reduced = reduce(base, 3, 1);
        return reduced.length() == base.length() || isRoman(base) ? base : reduced;
    }

    /** Other readings of the surface, best first, none equal to it. */
    static Collection<String> alternatives(String base, String surface) {
        if (isUnambiguous(base)) {
            return List.of();
        }
        LinkedHashSet<String> found = new LinkedHashSet<>();
        String joined = joined(base);
        boolean hides = hidesLetters(joined);
        if (joined.indexOf(MASK) >= 0) {
            addUnmasked(joined, hides, found);
            return found;
        }
        found.add(surface(joined));
        if (hides) {
            addRead(joined, found);
        }
        found.add(reduce(base, 3, 2));
        found.add(onceInside(base));
        if (isDrawnOutFirst(base)) {
            found.add(reduce(base, 2, 1));
        }
        found.remove(surface);
        while (found.size() > MAX_ALTERNATIVES) {
            String last = surface;
            for (String one : found) {
                last = one;
            }
            found.remove(last);
        }
        return found;
    }

    /** The readings of a word with stars in it: they stand for nothing, or all for the same vowel. */
    private static void addUnmasked(String joined, boolean hides, Set<String> found) {
        String shown = hides ? read(joined, 'i') : joined;
        found.add(surface(shown.replace(String.valueOf(MASK), "")));
        for (int i = 0; i < VOWELS.length(); i++) {
            found.add(surface(shown.replace(MASK, VOWELS.charAt(i))));
        }
    }

    /** The readings of a word in which digits or symbols stand for letters. */
    private static void addRead(String joined, Set<String> found) {
        String read = read(joined, 'i');
        found.add(reduce(read, 3, 1));
        found.add(reduce(read(joined, 'l'), 3, 1));
        found.add(reduce(read, 2, 1));
        if (joined.indexOf('6') >= 0) {
            // Drawn like a small b, and said like a g.
            found.add(reduce(read(joined.replace('6', '8'), 'i'), 3, 1));
        }
    }

    /** Whether the word begins with a pair before a vowel: others that begin with a pair are abbreviations. */
    private static boolean isDrawnOutFirst(String base) {
        return base.length() >= LEAST_DRAWN_OUT
                && base.charAt(0) == base.charAt(1)
                && VOWELS.indexOf(base.charAt(2)) >= 0;
    }

    /** Whether the base is letters alone, none of them twice in a row. */
    private static boolean isUnambiguous(String base) {
        char previous = 0;
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            if (c == previous || !Character.isLetter(c)) {
                return false;
            }
            previous = c;
        }
        return true;
    }

    /** Without apostrophes and hyphens; a word said twice keeps its hyphen, for without it nobody writes it. */
    static String joined(String base) {
        boolean hyphen = base.indexOf('-') >= 0 && !isTwice(base);
        boolean apostrophe = base.indexOf('\'') >= 0;
        if (!hyphen && !apostrophe) {
            return base;
        }
        StringBuilder out = new StringBuilder(base.length());
        for (int i = 0; i < base.length(); i++) {
            char c = base.charAt(i);
            if (c != '\'' && !(hyphen && c == '-')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isTwice(String word) {
        int middle = word.length() / 2;
        return word.length() % 2 == 1 && word.charAt(middle) == '-' && word.regionMatches(0, word, middle + 1, middle);
    }

    private static boolean isRoman(String word) {
        if (word.length() > LONGEST_ROMAN) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != 'i' && c != 'v' && c != 'x') {
                return false;
            }
        }
        return true;
    }

    private static String reduce(String word, int atLeast, int to) {
        int length = word.length();
        if (!repeats(word)) {
            return word;
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; ) {
            char c = word.charAt(i);
            int end = i + 1;
            while (end < length && word.charAt(end) == c) {
                end++;
            }
            int run = end - i;
            int kept = run >= atLeast && Character.isLetter(c) ? to : run;
            for (int k = 0; k < kept; k++) {
                out.append(c);
            }
            i = end;
        }
        return out.length() == length ? word : out.toString();
    }

    /** Every repeated letter once, but a pair at the beginning: people draw out words inside, and shorten them there. */
    private static String onceInside(String base) {
        boolean pair = base.length() > 2 && base.charAt(0) == base.charAt(1) && base.charAt(1) != base.charAt(2);
        return pair ? base.charAt(0) + reduce(base.substring(1), 2, 1) : reduce(base, 2, 1);
    }

    private static boolean repeats(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether digits or symbols may stand for letters: there are two letters at least, and a symbol, or a digit with a
     * letter somewhere after it. Of digits at the end alone, {@link #endsInRead} says more.
     */
    private static boolean hidesLetters(String word) {
        int letters = 0;
        int lastLetter = -1;
        int firstDigit = word.length();
        boolean symbol = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isHidingSymbol(c)) {
                symbol = true;
            } else if (letter(c, 'i') != 0) {
                firstDigit = Math.min(firstDigit, i);
            } else if (Character.isLetter(c)) {
                letters++;
                lastLetter = i;
            }
        }
        if (letters < 2) {
            return false;
        }
        return symbol || firstDigit < lastLetter || (letters >= 3 && endsInRead(word, firstDigit, letters));
    }

    /** Whether the digits at the end of a word are read: not those with which people count, unless the word is long. */
    private static boolean endsInRead(String word, int firstDigit, int letters) {
        int digits = word.length() - firstDigit;
        boolean counts = digits == 1 && word.charAt(firstDigit) >= '1' && word.charAt(firstDigit) <= '3';
        return letters >= LEAST_BEFORE_COUNT ? digits == 1 || digits == 2 : digits == 1 && !counts;
    }

    static boolean isHidingSymbol(char c) {
        return c == '@' || c == '$' || c == '!';
    }

    private static String read(String word, char one) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char read = letter(c, one);
            out.append(read == 0 ? c : read);
        }
        return out.toString();
    }

    private static char letter(char c, char one) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '6', '9' -> 'g';
            case '7' -> 't';
            case '8' -> 'b';
            default -> 0;
        };
    }
}
