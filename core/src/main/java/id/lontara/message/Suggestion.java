package id.lontara.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What was probably meant by a word that is not known.
 *
 * <p>Stateless and thread-safe.
 */
public final class Suggestion {

    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * The known word that is closest to another, by edits of one letter or exchanges of two neighbours.
     *
     * @param word what was written
     * @param known what could have been meant; of equally close words the first in alphabetical order is taken
     * @return the closest, or nothing if none is close
     */
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String written = word.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = Math.max(1, Math.min(written.length() / 3, 4)) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - written.length()) > fewest) {
                continue; // each letter more or less is an edit
            }
            int edits = edits(written, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest || (edits == fewest && best != null && candidate.compareTo(best) < 0)) {
                fewest = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String a, String b) {
        if (b.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
