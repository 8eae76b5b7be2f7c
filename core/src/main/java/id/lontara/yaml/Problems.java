package id.lontara.yaml;

import id.lontara.message.Messages;
import id.lontara.model.Breach;
import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what is wrong in one or several files. Not thread-safe. */
public final class Problems {

    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;
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
     * @param arguments what the message names; a {@link Hint}, {@link Told} or {@link Breach} is told in the language
     *     of the message
     */
    public void add(String file, int line, int column, String path, String key, Object... arguments) {
        if (full()) {
            dropped++;
            return;
        }
        found.add(new Problem(
                file,
                line,
                column,
                path,
                Map.of("en", text(Locale.ENGLISH, key, arguments), "id", text(INDONESIAN, key, arguments))));
    }

    private static String text(Locale locale, String key, Object... arguments) {
        Object[] told = arguments.clone();
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Hint hint) {
                told[i] = hint.text(MESSAGES, locale);
            } else if (told[i] instanceof Told within) {
                told[i] = text(locale, within.key(), within.arguments().toArray());
            } else if (told[i] instanceof Breach breach) {
                told[i] = breach.message(locale);
            } else {
                told[i] = cut(String.valueOf(told[i]), LONGEST);
            }
        }
        return MESSAGES.text(locale, key, told);
    }

    /** What is written in a file may be as long as the file. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /**
     * Tells whether further problems are only counted, so that none need be looked for at length.
     *
     * @return true if no more are listed
     */
    public boolean full() {
        return found.size() >= MOST;
    }

    /**
     * How much is wrong so far.
     *
     * @return the number of problems
     */
    public int count() {
        return found.size() + dropped;
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
                            "en", text(Locale.ENGLISH, "more", dropped),
                            "id", text(INDONESIAN, "more", dropped))));
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
            if (full()) {
                dropped++;
            } else {
                found.add(other);
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
}
