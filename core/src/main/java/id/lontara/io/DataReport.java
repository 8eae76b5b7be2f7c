package id.lontara.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader met so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines how many lines or rows were not blank; always the entries and the refused together
 * @param entries how many entries were read, by the word of their type, in the order in which types stand in a data set
 * @param refused how many were refused
 * @param ignored how many times each field was ignored, by its name; after 1,000 different names the rest is counted as
 *     {@code …}
 */
public record DataReport(long lines, Map<String, Long> entries, long refused, Map<String, Long> ignored) {

    /** Copies the maps. */
    public DataReport {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        ignored = Collections.unmodifiableMap(new TreeMap<>(ignored));
    }

    /**
     * How many entries of a type were read.
     *
     * @param type the word, such as {@code comment}
     * @return how many; zero for a word that is no type
     */
    public long count(String type) {
        return entries.getOrDefault(type, 0L);
    }
}
