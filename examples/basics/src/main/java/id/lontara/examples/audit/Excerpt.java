package id.lontara.examples.audit;

import id.lontara.examples.audit.Card.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A few words of a text around the first that a rule points at. */
final class Excerpt {

    private static final int BEFORE = 48;
    private static final int LONGEST_WORD = 20;

    private Excerpt() {}

    /**
     * The pieces of an excerpt on one line.
     *
     * @param card what it is taken from
     * @param length the most characters
     * @param which the rules of which the words are marked
     */
    static List<Piece> of(Card card, int length, Predicate<Card.Spoken> which) {
        if (card.fields().isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : card.fields().get(0).pieces()) {
            List<Integer> rules = piece.rules().stream()
                    .filter(number -> which.test(card.rules().get(number - 1)))
                    .toList();
            pieces.add(new Piece(piece.text(), rules));
        }
        StringBuilder text = new StringBuilder();
        int marked = -1;
        for (Piece piece : pieces) {
            if (marked < 0 && !piece.rules().isEmpty()) {
                marked = text.length();
            }
            text.append(piece.text());
        }
        int all = text.length();
        int start = marked <= BEFORE || all <= length ? 0 : Math.min(marked - BEFORE, all - length);
        int end = Math.min(all, start + length);
        return cut(pieces, wordStart(text, start), end == all ? all : wordEnd(text, end), all);
    }

    /** The begin of the next word, unless that is far away. */
    private static int wordStart(CharSequence text, int start) {
        for (int i = start; start > 0 && i < Math.min(text.length(), start + LONGEST_WORD); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return start;
    }

    /** The end of the word before, unless that is far away. */
    private static int wordEnd(CharSequence text, int end) {
        for (int i = end; i > Math.max(0, end - LONGEST_WORD); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static List<Piece> cut(List<Piece> pieces, int start, int end, int all) {
        List<Piece> kept = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int from = Math.max(start - at, 0);
            int until = Math.min(end - at, piece.text().length());
            if (from < until) {
                kept.add(new Piece(whole(piece.text(), from, until).replaceAll("\\s", " "), piece.rules()));
            }
            at += piece.text().length();
        }
        if (start > 0) {
            kept.add(0, new Piece("…", List.of()));
        }
        if (end < all) {
            kept.add(new Piece("…", List.of()));
        }
        return kept;
    }

    /** A part of a text that parts no pair. */
    private static String whole(String text, int from, int until) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int end = until < text.length() && Character.isHighSurrogate(text.charAt(until - 1)) ? until - 1 : until;
        return start < end ? text.substring(start, end) : "";
    }
}
