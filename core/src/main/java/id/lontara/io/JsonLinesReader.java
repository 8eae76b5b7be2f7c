package id.lontara.io;

import id.lontara.model.Breach;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a data set line by line in constant memory, but for 11 to 22 bytes for each id, since an id that was met before is
 * refused. The ids are kept as 64-bit hashes: among a million different ids the chance that any is refused wrongly is
 * about 3 in 100 million.
 *
 * <p>A line that cannot be read is a {@link Line.Refused} with every reason; the rest goes on. Blank lines are skipped, a
 * byte order mark and {@code \r\n} are accepted.
 *
 * <p>Immutable and thread-safe; what {@link #open} gives is neither.
 */
public final class JsonLinesReader {

    /** The longest line that a reader can be set to accept, in bytes: 64 MiB. */
    static final int LONGEST_LINE = 64 << 20;

    static final JsonLinesReader STRICT = new JsonLinesReader(true, 4 << 20);

    private final boolean strict;
    private final int maxLineLength;

    private JsonLinesReader(boolean strict, int maxLineLength) {
        this.strict = strict;
        this.maxLineLength = maxLineLength;
    }

    /**
     * A reader that refuses lines with unknown fields. This is the default.
     *
     * @return the strict reader
     */
    public JsonLinesReader strict() {
        return new JsonLinesReader(true, maxLineLength);
    }

    /**
     * A reader that leaves unknown fields out and counts them.
     *
     * @return the lenient reader
     */
    public JsonLinesReader lenient() {
        return new JsonLinesReader(false, maxLineLength);
    }

    /**
     * A reader that refuses lines beyond a length, without keeping them in memory.
     *
     * @param bytes how long a line may be, 1 KiB to 64 MiB; 4 MiB by default
     * @return the reader
     */
    public JsonLinesReader maxLineLength(int bytes) {
        if (bytes < 1 << 10 || bytes > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "the longest line must be 1024 to " + LONGEST_LINE + " bytes: got " + bytes);
        }
        return new JsonLinesReader(strict, bytes);
    }

    /**
     * Opens a file.
     *
     * @param file the data set
     * @return its lines, to be closed
     * @throws IOException if the file cannot be opened
     */
    public Lines open(Path file) throws IOException {
        return open(Files.newInputStream(file));
    }

    /**
     * Opens a stream.
     *
     * @param in the data set; closed with the lines
     * @return its lines, to be closed
     */
    public Lines open(InputStream in) {
        return new Lines(new Input(in, maxLineLength, new EntryParser(strict)));
    }

    private static final class Input implements Lines.Source {

        private final InputStream in;
        private final LineBytes bytes;
        private final int longest;
        private final EntryParser parser;

        Input(InputStream in, int longest, EntryParser parser) {
            this.in = in;
            this.bytes = new LineBytes(in, longest);
            this.longest = longest;
            this.parser = parser;
        }

        @Override
        public @Nullable Line read() throws IOException {
            while (bytes.next()) {
                if (!bytes.blank()) {
                    return line();
                }
            }
            return null;
        }

        private Line line() {
            if (bytes.tooLong()) {
                return refused("line.long", longest);
            }
            int malformed = bytes.malformedAt();
            if (malformed >= 0) {
                return refused("line.encoding", malformed + 1);
            }
            return parser.parse(bytes.number(), bytes.buffer(), bytes.from(), bytes.length());
        }

        private Line refused(String constraint, int argument) {
            return new Line.Refused(
                    bytes.number(), List.of(new Breach("", "", constraint, List.of(String.valueOf(argument)))));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
