package id.lontara.io;

import id.lontara.model.Breach;
import id.lontara.model.Entry;
import java.util.List;

/**
 * What a line of a data set, or a row of a table, turned out to be.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Line {

    /**
     * Where it stands.
     *
     * @return the number of the line, from one; of a row that runs over several lines the first
     */
    long number();

    /**
     * A line that holds an entry.
     *
     * @param number the number of the line, from one
     * @param entry the entry
     * @param ignored the fields that a lenient reader did not know, such as {@code comment.colour} or
     *     {@code engagement.stickers}; of a table the headings of filled cells that the mapping does not name
     */
    record Read(long number, Entry entry, List<String> ignored) implements Line {

        /** Copies the list. */
        public Read {
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A line that holds none.
     *
     * @param number the number of the line, from one
     * @param breaches every reason, at least one
     */
    record Refused(long number, List<Breach> breaches) implements Line {

        /** Copies the list. */
        public Refused {
            breaches = List.copyOf(breaches);
            if (breaches.isEmpty()) {
                throw new IllegalArgumentException("a refused line needs a reason: line " + number);
            }
        }
    }
}
