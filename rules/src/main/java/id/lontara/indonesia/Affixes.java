package id.lontara.indonesia;

import id.lontara.text.Forms;
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

    private static final String[] SUFFIXES = {"nya", "lah", "kah", "pun", "kan", "an", "i", "in", "ku", "mu"};
    private static final Set<String> CLITICS = Set.of("nya", "lah", "kah", "pun", "ku", "mu");
    private static final String[] INNER = {"kan", "an", "i"};
    private static final String[] FIRST_PREFIXES = {"di", "me", "ke", "se"};
    private static final String[] SECOND_PREFIXES = {"per", "ber", "ter", "pe"};
    private static final String[] ONLY_PREFIXES = {"memper", "member", "ter", "ber", "be", "per", "pe", "ku", "kau"};

    /** The letters with which a suffix ends and a prefix begins; most words have neither. */
    private static final String LAST = "ahniu";

    private static final String FIRST = "dmnkstbp";

    /** Fewer letters than these may begin with a nasal by accident: {@code nasib} is no work of {@code tasib}. */
    private static final int LEAST_SPOKEN = 4;

    private final Lexicon lexicon;

    Affixes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The roots that a word may come from, the longest remainders first; of a root itself alone. */
    Set<String> stems(String word) {
        if (lexicon.isRoot(word)) {
            return Set.of(word);
        }
        Set<String> stems = new LinkedHashSet<>();
        for (String body : bodies(word)) {
            if (body.length() >= LEAST && lexicon.isRoot(body)) {
                stems.add(body);
            } else {
                prefixes(body, stems);
            }
        }
        return stems;
    }

    /** Gives the roots that a word may come from as stems. */
    void stems(String word, Forms out) {
        for (String stem : stems(word)) {
            out.stem(stem);
        }
    }

    /** The word without suffix, with one taken off, and with two. */
    private static List<String> bodies(String word) {
        if (word.length() <= LEAST || LAST.indexOf(word.charAt(word.length() - 1)) < 0) {
            return List.of(word);
        }
        List<String> bodies = new ArrayList<>();
        bodies.add(word);
        for (String suffix : SUFFIXES) {
            String body = without(word, suffix);
            if (body != null) {
                bodies.add(body);
                if (CLITICS.contains(suffix)) {
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
        if (body.length() <= LEAST || FIRST.indexOf(body.charAt(0)) < 0) {
            return;
        }
        // The nasal of meN- and peN- takes the place of the first letter of some roots.
        nasal(body, 'm', stems);
        nasal(body, 'p', stems);
        spoken(body, stems);
        for (String prefix : FIRST_PREFIXES) {
            if (body.startsWith(prefix)) {
                String rest = body.substring(prefix.length());
                keep(rest, stems);
                for (String second : SECOND_PREFIXES) {
                    strip(rest, second, stems);
                }
            }
        }
        for (String prefix : ONLY_PREFIXES) {
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

    /** The nasal without me-, as people say it: {@code nunggu}, {@code nyari}, {@code ngurus}. */
    private void spoken(String body, Set<String> stems) {
        char first = body.charAt(0);
        if (body.length() <= LEAST_SPOKEN || (first != 'n' && first != 'm')) {
            return;
        }
        if (first == 'm') {
            keepSpoken("p" + body.substring(1), stems);
        } else if (body.startsWith("ng")) {
            keepSpoken(body.substring(body.startsWith("nge") ? 3 : 2), stems);
            keepSpoken("k" + body.substring(2), stems);
        } else if (body.startsWith("ny")) {
            keepSpoken("s" + body.substring(2), stems);
            keepSpoken("c" + body.substring(2), stems);
        } else {
            keepSpoken("t" + body.substring(1), stems);
        }
    }

    private void keepSpoken(String stem, Set<String> stems) {
        if (stem.length() >= LEAST_SPOKEN) {
            keep(stem, stems);
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
