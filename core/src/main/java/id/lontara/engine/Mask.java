package id.lontara.engine;

import id.lontara.model.Account;
import id.lontara.model.Comment;
import id.lontara.model.Media;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.rule.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hides what masking rules point at, wherever an assessment would quote it. Of a long number the first two and the last
 * two digits stay, so that people can tell one from another. Not thread-safe.
 */
final class Mask {

    private static final char HIDDEN = '•';
    private static final int DIGITS_LEFT = 2;
    private static final int LONG_NUMBER = 8;
    private static final int SHARED_DIGITS = 7;
    private static final int SHORTEST_ECHO = 4;
    private static final int MOST_ECHOES = 64;
    private static final int LONGEST_EXCERPT = 200;

    private static final String TEXT = "text";
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final Set<String> NO_ECHOES = Set.of();

    private final Subject subject;
    private final Map<String, boolean[]> hidden;
    private final Set<String> echoes;
    private Map<String, String> others = Map.of();
    private final boolean everything;

    /** A mask over a subject of which nothing is hidden. */
    static Mask none(Subject subject) {
        return of(subject, List.of(), false);
    }

    /**
     * A mask over the texts of a subject.
     *
     * @param places what is to be hidden
     * @param everything whether all text is to be hidden, because it is not known what would have to be
     */
    static Mask of(Subject subject, List<Place> places, boolean everything) {
        return places.isEmpty() ? new Mask(subject, Map.of(), everything) : new Mask(subject, places, everything);
    }

    private Mask(Subject subject, Map<String, boolean[]> hidden, boolean everything) {
        this.subject = subject;
        this.hidden = hidden;
        this.everything = everything;
        this.echoes = NO_ECHOES;
    }

    private Mask(Subject subject, List<Place> places, boolean everything) {
        this.subject = subject;
        this.hidden = new HashMap<>();
        this.echoes = new TreeSet<>(LONGEST_FIRST);
        Map<String, String> fields = fields(subject);
        Map<String, List<Place>> byField = new TreeMap<>();
        boolean lost = false;
        for (Place place : places) {
            String text = fields.get(place.in());
            if (text == null || place.end() > text.length()) {
                lost = true;
                continue;
            }
            byField.computeIfAbsent(place.in(), in -> new ArrayList<>()).add(place);
            echoes.add(text.substring(place.start(), place.end()));
        }
        echoes.remove("");
        this.everything = everything || lost || echoes.size() > MOST_ECHOES;
        if (!this.everything) {
            fields.forEach((in, text) -> echoes(in, text, byField));
            byField.forEach((in, found) -> hide(fields.getOrDefault(in, ""), in, found));
        }
    }

    /** The texts of a subject by field. */
    static Map<String, String> fields(Subject subject) {
        Map<String, String> fields = new TreeMap<>();
        if (subject instanceof Comment comment) {
            put(fields, TEXT, comment.text());
        } else if (subject instanceof Post post) {
            put(fields, TEXT, post.text());
            List<Media> media = post.media().orElse(List.of());
            for (int i = 0; i < media.size(); i++) {
                put(fields, "media[" + i + "].altText", media.get(i).altText());
                put(fields, "media[" + i + "].text", media.get(i).text());
            }
        } else if (subject instanceof Account account) {
            put(fields, "bio", account.bio());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, Value<String> text) {
        if (text.isKnown()) {
            fields.put(field, text.get());
        }
    }

    /** The text of one field; most evidence stands in the first. */
    private String field(String in) {
        if (in.equals(TEXT)) {
            Value<String> text = subject instanceof Comment comment
                    ? comment.text()
                    : subject instanceof Post post ? post.text() : Value.unknown();
            return text.orElse("");
        }
        if (others.isEmpty()) {
            others = fields(subject);
        }
        return others.getOrDefault(in, "");
    }

    /** What is hidden once is hidden wherever it is said again, in any field. */
    private void echoes(String in, String text, Map<String, List<Place>> byField) {
        for (String echo : echoes) {
            if (echo.length() >= SHORTEST_ECHO) {
                for (int at = find(text, echo, 0); at >= 0; at = find(text, echo, at + echo.length())) {
                    byField.computeIfAbsent(in, field -> new ArrayList<>()).add(new Place(in, at, at + echo.length()));
                }
            }
        }
    }

    /** Places that overlap or touch are one, so that none uncovers digits that another hides. */
    private void hide(String text, String in, List<Place> places) {
        places.sort(Comparator.comparingInt(Place::start));
        boolean[] marks = new boolean[text.length()];
        int start = 0;
        int end = 0;
        for (Place place : places) {
            if (place.start() > end) {
                hide(text, start, end, marks);
                start = place.start();
            }
            end = Math.max(end, place.end());
        }
        hide(text, start, end, marks);
        hidden.put(in, marks);
    }

    private static void hide(String text, int start, int end, boolean[] marks) {
        List<Integer> digits = new ArrayList<>();
        for (int i = start; i < end; i++) {
            marks[i] = true;
            if (Character.isDigit(text.charAt(i))) {
                digits.add(i);
            }
        }
        if (digits.size() >= LONG_NUMBER) {
            // A number that goes on outside shows enough of itself there.
            boolean before = start > 0 && Character.isDigit(text.charAt(start - 1));
            boolean behind = end < text.length() && Character.isDigit(text.charAt(end));
            for (int i = 0; i < DIGITS_LEFT; i++) {
                marks[digits.get(i)] = before;
                marks[digits.get(digits.size() - 1 - i)] = behind;
            }
        }
    }

    /**
     * The words at a place, masked and cut to a readable length. What would steer the screen of whoever reads them is left
     * out or becomes a space: control characters and those that turn the direction of writing.
     */
    String excerpt(Place place) {
        String text = field(place.in());
        int end = Math.min(place.end(), text.length());
        int start = Math.min(place.start(), end);
        int cut = Math.min(end, start + LONGEST_EXCERPT);
        if (cut < end && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        boolean[] marks = hidden.get(place.in());
        if (marks == null && !everything && !steers(text, start, cut)) {
            String excerpt = text.substring(start, cut);
            return cut < end ? excerpt + "…" : excerpt;
        }
        StringBuilder excerpt = new StringBuilder(cut - start + 1);
        for (int i = start; i < cut; i++) {
            char c = text.charAt(i);
            boolean hide = everything || (marks != null && marks[i]);
            if (hide && !Character.isWhitespace(c)) {
                excerpt.append(HIDDEN);
            } else if (!steers(c)) {
                excerpt.append(c);
            } else if (Character.isWhitespace(c)) {
                excerpt.append(' ');
            }
        }
        return cut < end ? excerpt.append('…').toString() : excerpt.toString();
    }

    private static boolean steers(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (steers(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean steers(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Whether anything at a place is hidden. */
    boolean touches(Place place) {
        boolean[] marks = hidden.get(place.in());
        for (int i = place.start(); marks != null && i < Math.min(place.end(), marks.length); i++) {
            if (marks[i]) {
                return true;
            }
        }
        return everything;
    }

    /** Whether a text says nothing of what is hidden. */
    boolean tells(String text) {
        return !everything && (echoes.isEmpty() || value(text).equals(text));
    }

    /** A value as it may be told: what says again what is hidden is hidden in it too. */
    String value(String value) {
        if (everything) {
            return hide(value);
        }
        if (echoes.isEmpty() && value.length() <= LONGEST_EXCERPT) {
            return value;
        }
        boolean[] marks = new boolean[value.length()];
        for (String echo : echoes) {
            if (sharesNumber(value, echo) || value.equalsIgnoreCase(echo)) {
                return hide(value);
            }
            if (echo.length() >= SHORTEST_ECHO) {
                mark(value, echo, marks);
            }
        }
        StringBuilder masked = new StringBuilder(Math.min(value.length(), LONGEST_EXCERPT) + 1);
        for (int i = 0; i < value.length() && i < LONGEST_EXCERPT; i++) {
            masked.append(marks[i] ? HIDDEN : value.charAt(i));
        }
        return value.length() <= LONGEST_EXCERPT
                ? masked.toString()
                : masked.append('…').toString();
    }

    /** Marks what is said again where it is shown, in whatever case; what overlaps is marked whole. */
    private static void mark(String value, String echo, boolean[] marks) {
        for (int at = 0; at < LONGEST_EXCERPT && at + echo.length() <= value.length(); at++) {
            if (value.regionMatches(true, at, echo, 0, echo.length())) {
                Arrays.fill(marks, at, at + echo.length(), true);
            }
        }
    }

    private static int find(String text, String echo, int from) {
        for (int at = from; at + echo.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, echo, 0, echo.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Hides a value altogether. */
    static String hide(String value) {
        return String.valueOf(HIDDEN).repeat(Math.min(value.length(), LONGEST_EXCERPT));
    }

    /** The same number may be written with other marks or another prefix. */
    private static boolean sharesNumber(String value, String echo) {
        String digits = digits(echo);
        return digits.length() >= SHARED_DIGITS
                && digits(value).contains(digits.substring(digits.length() - SHARED_DIGITS));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
