package id.lontara.examples.audit;

import id.lontara.model.Breach;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Covers numbers and addresses of people in a text that is shown whole. Rules mask what they find in the messages that
 * they judge; an answer that repeats a number is not judged, and must not tell it either.
 */
final class Redaction {

    static final char COVER = '•';

    /** Telephone and identity numbers have at least so many digits; years, prices and hours fewer. */
    private static final int LONG_NUMBER = 9;

    private static final int LEFT = 2;

    private final Set<String> published = new HashSet<>();

    /**
     * A redaction that leaves some numbers.
     *
     * @param hotlines telephone numbers that are meant to be read
     */
    Redaction(Collection<String> hotlines) {
        hotlines.forEach(hotline -> published.add(digits(hotline)));
    }

    /** What a reader tells of a line that it refused: the value may be anything, so every long number is covered. */
    static String words(Breach breach, Locale locale) {
        char[] text = breach.message(locale).toCharArray();
        new Redaction(List.of()).cover(text);
        return new String(text);
    }

    /** A name that the data gave to a field that does not exist. */
    static String name(String field) {
        char[] text = field.toCharArray();
        new Redaction(List.of()).cover(text);
        return new String(text);
    }

    /** Covers what must not be read, in place. */
    void cover(char[] text) {
        for (int i = 0; i < text.length; i++) {
            if (isDigit(text[i])) {
                int end = numberEnd(text, i);
                coverNumber(text, i, end);
                i = end - 1;
            } else if (text[i] == '@') {
                coverAddress(text, i);
            }
        }
    }

    /** A number may be parted by single spaces, dots and hyphens. */
    private static int numberEnd(char[] text, int start) {
        int end = start;
        for (int i = start; i < text.length; i++) {
            if (isDigit(text[i])) {
                end = i + 1;
            } else if (" .-".indexOf(text[i]) < 0 || i > end) {
                break;
            }
        }
        return end;
    }

    private void coverNumber(char[] text, int start, int end) {
        String digits = digits(new String(text, start, end - start));
        if (digits.length() < LONG_NUMBER || published.contains(digits) || isMoney(text, start)) {
            return;
        }
        int seen = 0;
        for (int i = start; i < end; i++) {
            if (isDigit(text[i])) {
                seen++;
                if (seen > LEFT && seen <= digits.length() - LEFT) {
                    text[i] = COVER;
                }
            }
        }
    }

    private static boolean isMoney(char[] text, int start) {
        String before = new String(text, Math.max(0, start - 4), Math.min(4, start)).strip();
        return before.endsWith("Rp") || before.endsWith("Rp.") || before.endsWith("rp");
    }

    /** An address keeps its domain; a mention has nothing before it. */
    private static void coverAddress(char[] text, int at) {
        boolean named = at + 1 < text.length && Character.isLetterOrDigit(text[at + 1]);
        for (int i = at - 1; named && i >= 0 && isLocal(text[i]); i--) {
            text[i] = COVER;
        }
    }

    private static boolean isLocal(char character) {
        return Character.isLetterOrDigit(character) || "._%+-".indexOf(character) >= 0;
    }

    private static boolean isDigit(char character) {
        return Character.isDigit(character);
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }
}
