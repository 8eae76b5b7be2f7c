package id.lontara.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an open data set or table, one after the other; nothing of a line is kept when the next is asked for.
 *
 * <p>Not thread-safe: one thread reads, and hands on what it read.
 */
public final class Lines implements Iterator<Line>, AutoCloseable {

    private static final int MOST_NAMES = 1_000;

    private final Source source;
    private final Map<String, Long> entries = new LinkedHashMap<>();
    private final Map<String, Long> ignored = new TreeMap<>();
    private long lines;
    private long refused;
    private @Nullable Line next;
    private boolean ended;

    Lines(Source source) {
        this.source = source;
        EntryType.words().forEach(word -> entries.put(word, 0L));
    }

    /**
     * Tells whether there is another line.
     *
     * @return true if {@link #next()} gives one
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = source.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = next == null;
        }
        return next != null;
    }

    /**
     * The next line that is not blank.
     *
     * @return the line
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public Line next() {
        Line line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        count(line);
        return line;
    }

    private void count(Line line) {
        lines++;
        if (line instanceof Line.Read read) {
            entries.merge(EntryType.of(read.entry()).word(), 1L, Long::sum);
            for (String name : read.ignored()) {
                boolean known = ignored.containsKey(name) || ignored.size() < MOST_NAMES;
                ignored.merge(known ? name : "…", 1L, Long::sum);
            }
        } else {
            refused++;
        }
    }

    /**
     * The lines that were not yet taken, in order.
     *
     * @return a sequential stream
     */
    public Stream<Line> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * What was met so far; after the last line, of the whole.
     *
     * @return the counts
     */
    public DataReport report() {
        return new DataReport(lines, entries, refused, ignored);
    }

    /**
     * Closes the input.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where lines come from. */
    interface Source {

        @Nullable
        Line read() throws IOException;

        void close() throws IOException;
    }
}
