package id.lontara.engine;

import id.lontara.rule.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Hides what masking rules point at, wherever an assessment would quote it. Of a long number the first two and the last
 * two digits stay, so that people can tell one from another.
 */
final class Mask {

    private static final char HIDDEN = '•';
    private static final int DIGITS_LEFT = 2;
    private static final int LONG_NUMBER = 8;
    private static final int SHORTEST_ECHO = 4;
    private static final int LONGEST_EXCERPT = 200;

    private final Map<String, String> fields;
    private final Map<String, boolean[]> hidden = new LinkedHashMap<>();
    private final TreeSet<String> echoes =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final boolean everything;

    /**
     * A mask over the fields of a subject.
     *
     * @param fields the texts by field
     * @param places what is to be hidden
     * @param everything whether all text is to be hidden, because it is not known what would have to be
     */
    Mask(Map<String, String> fields, List<Place> places, boolean everything) {
        this.fields = fields;
        this.everything = everything;
        for (Place place : places) {
            String text = fields.get(place.in());
            if (text == null || place.end() > text.length()) {
                continue;
            }
            boolean[] marks = hidden.computeIfAbsent(place.in(), in -> new boolean[text.length()]);
            List<Integer> digits = new ArrayList<>();
            for (int i = place.start(); i < place.end(); i++) {
                marks[i] = true;
                if (Character.isDigit(text.charAt(i))) {
                    digits.add(i);
                }
            }
            if (digits.size() >= LONG_NUMBER) {
                for (int i = 0; i < DIGITS_LEFT; i++) {
                    marks[digits.get(i)] = false;
                    marks[digits.get(digits.size() - 1 - i)] = false;
                }
            }
            if (place.end() - place.start() >= SHORTEST_ECHO) {
                echoes.add(text.substring(place.start(), place.end()));
            }
        }
    }

    /** The words at a place, masked and cut to a readable length. */
    String excerpt(Place place) {
        String text = fields.getOrDefault(place.in(), "");
        int end = Math.min(place.end(), text.length());
        int start = Math.min(place.start(), end);
        boolean[] marks = hidden.get(place.in());
        StringBuilder excerpt = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            boolean hide = everything || (marks != null && marks[i]);
            excerpt.append(hide && !Character.isWhitespace(text.charAt(i)) ? HIDDEN : text.charAt(i));
        }
        if (excerpt.length() > LONGEST_EXCERPT) {
            int cut = Character.isHighSurrogate(excerpt.charAt(LONGEST_EXCERPT - 1))
                    ? LONGEST_EXCERPT - 1
                    : LONGEST_EXCERPT;
            return excerpt.substring(0, cut) + "…";
        }
        return excerpt.toString();
    }

    /** A value as it may be told: what echoes a hidden place is hidden in it too. */
    String value(String value) {
        String masked = value;
        for (String echo : echoes) {
            masked = masked.replace(echo, String.valueOf(HIDDEN).repeat(echo.length()));
        }
        return masked;
    }
}
