package id.lontara.indonesia;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the affixes of Indonesian off a word. A stem is given only if it is among the roots of the lexicon, so that
 * {@code demi} never becomes {@code de}. Immutable and thread-safe.
 */
final class Affixes {

    /** Fewer letters than these are no root. */
    static final int LEAST = 3;

    private static final List<String> SUFFIXES =
            List.of("nya", "lah", "kah", "pun", "kan", "an", "i", "in", "ku", "mu");
    private static final List<String> INNER = List.of("kan", "an", "i");
    private static final List<String> SECOND_PREFIXES = List.of("per", "ber", "ter", "pe");

    private final Lexicon lexicon;

    Affixes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The roots that a word may come from, the longest remainders first. */
    Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        for (String body : bodies(word)) {
            keep(body, stems);
            prefixes(body, stems);
        }
        return stems;
    }

    /** The word without suffix, with one taken off, and with two. */
    private static List<String> bodies(String word) {
        List<String> bodies = new ArrayList<>();
        bodies.add(word);
        for (String suffix : SUFFIXES) {
            String body = without(word, suffix);
            if (body != null) {
                bodies.add(body);
                if (suffix.equals("nya") || suffix.equals("lah") || suffix.equals("kah")) {
                    for (String inner : INNER) {
                        String innermost = without(body, inner);
                        if (innermost != null) {
                            bodies.add(innermost);
                        }
                    }
                }
            }
        }
        return bodies;
    }

    /** The word without a suffix, or null if it does not end so or is too short for it. */
    static @Nullable String without(String word, String suffix) {
        return word.endsWith(suffix) && word.length() - suffix.length() >= LEAST
                ? word.substring(0, word.length() - suffix.length())
                : null;
    }

    private void prefixes(String body, Set<String> stems) {
        // The nasal of meN- and peN- takes the place of the first letter of some roots.
        nasal(body, 'm', stems);
        nasal(body, 'p', stems);
        for (String prefix : List.of("di", "me", "ke", "se")) {
            if (body.startsWith(prefix)) {
                String rest = body.substring(prefix.length());
                keep(rest, stems);
                for (String second : SECOND_PREFIXES) {
                    strip(rest, second, stems);
                }
            }
        }
        for (String prefix : List.of("ter", "ber", "be", "per", "pe", "ku", "kau")) {
            strip(body, prefix, stems);
        }
    }

    private void nasal(String body, char first, Set<String> stems) {
        if (body.length() < LEAST + 2 || body.charAt(0) != first || body.charAt(1) != 'e') {
            return;
        }
        if (body.startsWith("nge", 2)) {
            keep(body.substring(5), stems);
        }
        if (body.startsWith("ng", 2)) {
            keep(body.substring(4), stems);
            keep("k" + body.substring(4), stems);
        }
        if (body.startsWith("ny", 2)) {
            keep("s" + body.substring(4), stems);
            keep(body.substring(4), stems);
        }
        if (body.charAt(2) == 'm') {
            keep(body.substring(3), stems);
            keep("p" + body.substring(3), stems);
        }
        if (body.charAt(2) == 'n') {
            keep(body.substring(3), stems);
            keep("t" + body.substring(3), stems);
        }
    }

    private void strip(String body, String prefix, Set<String> stems) {
        if (body.startsWith(prefix)) {
            keep(body.substring(prefix.length()), stems);
        }
    }

    private void keep(String stem, Set<String> stems) {
        if (stem.length() >= LEAST && lexicon.isRoot(stem)) {
            stems.add(stem);
        }
    }
}
