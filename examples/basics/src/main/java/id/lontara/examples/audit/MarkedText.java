package id.lontara.examples.audit;

import id.lontara.engine.Assessment.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces, each with the rules that point at it; what is masked there is covered in the whole text. */
final class MarkedText {

    /** Longer texts are cut, but never before the last marked word. */
    private static final int LONGEST = 900;

    private static final int HARD_END = 4_000;

    private final String field;
    private final char[] shown;
    private final long[] rules;

    MarkedText(String field, String text) {
        this.field = field;
        String kept = text.length() <= HARD_END ? text : text.substring(0, HARD_END);
        this.shown = kept.toCharArray();
        this.rules = new long[shown.length];
    }

    /** Marks the words that a rule points at; rules are numbered from 1 to 63. */
    void mark(int rule, Span span) {
        if (span.in().equals(field)) {
            for (int i = Math.max(0, span.start()); i < Math.min(span.end(), shown.length); i++) {
                rules[i] |= 1L << rule;
            }
            mask(span);
        }
    }

    /** Covers what an excerpt covers. An excerpt that was cut covers as far as it goes. */
    void mask(Span span) {
        if (!span.in().equals(field)) {
            return;
        }
        String masked = span.text();
        for (int i = 0; i < masked.length() && span.start() + i < Math.min(span.end(), shown.length); i++) {
            if (masked.charAt(i) == Redaction.COVER) {
                shown[span.start() + i] = Redaction.COVER;
            }
        }
    }

    Card.Field field(String name, Redaction redaction) {
        redaction.cover(shown);
        int end = end();
        List<Card.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= end; i++) {
            if (i == end || rules[i] != rules[start]) {
                pieces.add(new Card.Piece(new String(shown, start, i - start), numbers(rules[start])));
                start = i;
            }
        }
        return new Card.Field(name, pieces, end < shown.length || shown.length == HARD_END);
    }

    private int end() {
        int end = Math.min(shown.length, LONGEST);
        for (int i = end; i < shown.length; i++) {
            end = rules[i] != 0 ? i + 1 : end;
        }
        boolean split = end > 0 && end < shown.length && Character.isHighSurrogate(shown[end - 1]);
        return split ? end - 1 : end;
    }

    private static List<Integer> numbers(long rules) {
        List<Integer> numbers = new ArrayList<>();
        for (int rule = 1; rule < Long.SIZE; rule++) {
            if ((rules & 1L << rule) != 0) {
                numbers.add(rule);
            }
        }
        return numbers;
    }
}
