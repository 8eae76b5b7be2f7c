package id.lontara.model;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong in a file that people write: where it stands, what it is and what was probably meant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the name of the file as it was given
 * @param line the line, from 1
 * @param column the column, from 1, in characters
 * @param path the way from the root of the file, such as {@code rules[3].when.text}; empty for the root
 * @param messages what is wrong and the way out, by language tag ({@code en}, {@code id})
 */
public record Problem(String file, int line, int column, String path, Map<String, String> messages) {

    /** Copies the messages. */
    public Problem {
        messages = Collections.unmodifiableMap(new TreeMap<>(messages));
    }

    /**
     * What is wrong, and the way out.
     *
     * @param locale the language wanted
     * @return the message in that language, else in English
     */
    public String message(Locale locale) {
        String message = messages.get(locale.getLanguage());
        return message != null ? message : messages.values().iterator().next();
    }

    /**
     * The problem on one line, as compilers write it.
     *
     * @param locale the language wanted
     * @return {@code file:line:column: path: message}
     */
    public String describe(Locale locale) {
        return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + message(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
