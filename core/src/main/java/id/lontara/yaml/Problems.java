package id.lontara.yaml;

import id.lontara.message.Messages;
import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in one or several files. Not thread-safe. */
public final class Problems {

    private static final int MOST = 1_000;
    private static final Messages MESSAGES = Messages.of("id.lontara.yaml.problems");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final List<Problem> found = new ArrayList<>();
    private int dropped;

    /** Nothing wrong yet. */
    public Problems() {}

    /**
     * Adds a problem at a place in a file.
     *
     * @param file the name of the file
     * @param line the line, from 1
     * @param column the column, from 1
     * @param path the way from the root
     * @param key a key of the bundle
     * @param arguments what the message names
     */
    public void add(String file, int line, int column, String path, String key, Object... arguments) {
        if (found.size() >= MOST) {
            dropped++;
            return;
        }
        found.add(new Problem(
                file,
                line,
                column,
                path,
                Map.of(
                        "en", MESSAGES.text(Locale.ENGLISH, key, arguments),
                        "id", MESSAGES.text(INDONESIAN, key, arguments))));
    }

    /**
     * Tells whether anything is wrong.
     *
     * @return true if there is at least one problem
     */
    public boolean any() {
        return !found.isEmpty();
    }

    /**
     * Everything that is wrong so far.
     *
     * @return the problems in the order of files, lines and columns
     */
    public List<Problem> all() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::path)
                .thenComparing(p -> p.message(Locale.ENGLISH)));
        if (dropped > 0) {
            Problem last = sorted.get(sorted.size() - 1);
            sorted.add(new Problem(
                    last.file(),
                    last.line(),
                    last.column(),
                    "",
                    Map.of(
                            "en", MESSAGES.text(Locale.ENGLISH, "more", dropped),
                            "id", MESSAGES.text(INDONESIAN, "more", dropped))));
        }
        return sorted;
    }

    /**
     * Adds problems that were found elsewhere.
     *
     * @param others the problems
     */
    public void addAll(Collection<Problem> others) {
        for (Problem other : others) {
            if (found.size() < MOST) {
                found.add(other);
            } else {
                dropped++;
            }
        }
    }

    /**
     * Refuses the files if anything is wrong.
     *
     * @throws LoadException with every problem
     */
    public void refuse() {
        if (any()) {
            throw new LoadException(all());
        }
    }

    /**
     * A hint at what was probably meant, in the words of the bundle key {@code hint}.
     *
     * @param given what was written
     * @param possible what could have been written
     * @return the nearest of the possible words, or null if none is near
     */
    public static @Nullable String nearest(String given, Collection<String> possible) {
        String best = null;
        int least = Math.max(1, Math.min(given.length() / 3, 4)) + 1;
        for (String candidate : possible) {
            int distance = distance(given, candidate, least);
            if (distance < least || (distance == least && best != null && candidate.compareTo(best) < 0)) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Edits (insert, delete, replace, swap of neighbours) from one word to another, cut off at a bound. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound || a.length() > 100 || b.length() > 100) {
            return bound + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, d[i - 2][j - 2] + 1);
                }
                d[i][j] = least;
            }
        }
        return d[a.length()][b.length()];
    }
}
