package id.lontara.indonesia;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds structured numbers of persons in a text: NIK and family card numbers (NIK/KK), and mobile telephone numbers.
 *
 * <p>Digits count whatever their script or width, also circled ones; characters that nobody sees (zero-width, format,
 * combining) are passed over, so that they hide no number. One pass over the text lays out its groups of digits; each
 * group is then looked at as the beginning of a number of at most sixteen digits, so that time is linear.
 *
 * <p>Used once, by one thread.
 */
final class NumberScanner {

    private static final int IDENTITY_DIGITS = 16;
    /** Digits of a telephone number after {@code 0} or {@code 62}: an 8, a digit from 1 to 9, and 7 to 10 more. */
    private static final int LEAST_TELEPHONE = 9;

    private static final int MOST_TELEPHONE = 12;

    /** Codes of provinces, remembered for those split off in Papua. */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73,
            74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

    private static final int ASCII = 0x80;
    private static final int NO_PLUS = -1;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FEBRUARY = 2;
    private static final int WOMEN = 40;
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private final String text;
    private final List<Group> groups = new ArrayList<>();

    NumberScanner(String text) {
        this.text = text;
        if (mayHoldANumber(text)) {
            layOut();
        }
    }

    /** Most texts have too few characters that could be digits at all. */
    private static boolean mayHoldANumber(String text) {
        int possible = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            possible += (c >= '0' && c <= '9') || c >= ASCII ? 1 : 0;
        }
        return possible > LEAST_TELEPHONE;
    }

    /** A number with its place in the text. */
    record Found(String digits, int start, int end) {}

    /** Digits in a row, with how many separators stand between it and the group before; -1 if anything else does. */
    private record Group(String digits, int start, int end, int gap, boolean single, int plus) {}

    private void layOut() {
        StringBuilder digits = new StringBuilder();
        int start = 0;
        int end = 0;
        int gap = -1;
        boolean single = false;
        int plus = NO_PLUS;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            int digit = digit(c);
            if (digit >= 0) {
                if (digits.length() == 0) {
                    start = at;
                }
                // A group longer than any number we look for is kept no further; its true length is beyond them all.
                if (digits.length() <= IDENTITY_DIGITS) {
                    digits.append((char) ('0' + digit));
                }
                end = after;
            } else if (!isInvisible(c)) {
                if (digits.length() > 0) {
                    groups.add(new Group(digits.toString(), start, end, gap, single, plus));
                    digits.setLength(0);
                    gap = 0;
                    single = true;
                }
                gap = gap >= 0 && isSeparator(c) ? gap + 1 : -1;
                single &= c != '(' && c != ')';
                plus = c == '+' || c == '\uFF0B' ? at : NO_PLUS;
            }
            at = after;
        }
        if (digits.length() > 0) {
            groups.add(new Group(digits.toString(), start, end, gap, single, plus));
        }
    }

    /** The digit that a character is, or -1. */
    @SuppressWarnings("CharacterGetNumericValue") // circled and raised digits are no digits to Character.digit
    private static int digit(int c) {
        if (c < ASCII) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        int digit = Character.digit(c, 10);
        if (digit < 0 && Character.getType(c) == Character.OTHER_NUMBER) {
            int value = Character.getNumericValue(c);
            return value <= 9 ? value : -1;
        }
        return digit;
    }

    private static boolean isInvisible(int c) {
        if (c < ASCII) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> FILLERS.contains(c);
        };
    }

    private static boolean isSeparator(int c) {
        return switch (c) {
            case '\t', '.', '\u00B7', '\u2022', '\u2024', '\u2027', '\uFF0E', '\u2212', '(', ')' -> true;
            default -> Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
        };
    }

    /** Numbers built like a NIK or the number of a family card, in order. */
    List<Found> identityNumbers() {
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder(groups.get(first).digits());
            int last = first;
            while (digits.length() < IDENTITY_DIGITS && last + 1 < groups.size() && isNarrow(groups.get(last + 1))) {
                last++;
                digits.append(groups.get(last).digits());
            }
            if (digits.length() == IDENTITY_DIGITS && isIdentityNumber(digits.toString())) {
                found.add(new Found(
                        digits.toString(),
                        groups.get(first).start(),
                        groups.get(last).end()));
                first = last;
            }
        }
        return found;
    }

    private static boolean isNarrow(Group group) {
        return group.gap() == 1 && group.single();
    }

    /** Province, regency, district, day (of women plus 40), month, year, serial: PPKKCCDDMMYYSSSS. */
    private static boolean isIdentityNumber(String digits) {
        int day = part(digits, 6, 8) > WOMEN ? part(digits, 6, 8) - WOMEN : part(digits, 6, 8);
        int month = part(digits, 8, 10);
        return PROVINCES.contains(part(digits, 0, 2))
                && part(digits, 2, 4) >= 1
                && part(digits, 4, 6) >= 1
                && month >= 1
                && month <= DAYS.length
                && day >= 1
                && day <= lastDay(month, part(digits, 10, 12))
                && part(digits, 12, 16) >= 1;
    }

    /** Of the year the last two digits are known; of 1900 and 2000 the later one was a leap year. */
    private static int lastDay(int month, int year) {
        return month == FEBRUARY && year % 4 != 0 ? DAYS[month - 1] - 1 : DAYS[month - 1];
    }

    private static int part(String digits, int from, int until) {
        return Integer.parseInt(digits, from, until, 10);
    }

    /** Numbers built like a mobile telephone number, in order; of several readings the longest. */
    List<Found> telephones() {
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            StringBuilder digits = new StringBuilder();
            int end = -1;
            for (int last = first; last < groups.size() && (last == first || isNear(groups.get(last))); last++) {
                digits.append(groups.get(last).digits());
                if (digits.length() > MOST_TELEPHONE + 2) {
                    break;
                }
                end = isTelephone(digits) ? last : end;
            }
            if (end >= 0) {
                Group from = groups.get(first);
                int start = from.plus() == NO_PLUS ? from.start() : from.plus();
                found.add(new Found(digits(first, end), start, groups.get(end).end()));
                first = end;
            }
        }
        return found;
    }

    private static boolean isNear(Group group) {
        return group.gap() == 1 || group.gap() == 2;
    }

    private static boolean isTelephone(CharSequence digits) {
        int prefix = digits.charAt(0) == '0' ? 1 : 2;
        int rest = digits.length() - prefix;
        return (prefix == 1 || (digits.length() > 2 && digits.charAt(0) == '6' && digits.charAt(1) == '2'))
                && rest >= LEAST_TELEPHONE
                && rest <= MOST_TELEPHONE
                && digits.charAt(prefix) == '8'
                && digits.charAt(prefix + 1) != '0';
    }

    private String digits(int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(groups.get(i).digits());
        }
        return digits.toString();
    }

    /** The digits of a telephone number as they are compared: without separators, and beginning with {@code 0}. */
    static String comparable(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints().map(NumberScanner::digit).filter(d -> d >= 0).forEach(digits::append);
        return digits.indexOf("62") == 0 ? "0" + digits.substring(2) : digits.toString();
    }
}
