package id.lontara.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data sets and assessments as JSON Lines: one object a line, in UTF-8, with {@code type} first.
 *
 * <p>Absent is unknown and null is known to be none; {@code 0}, {@code ""} and {@code []} are values. Nothing is converted
 * by guessing: {@code "5"} is no number and {@code 1} is no flag.
 *
 * <pre>{@code
 * try (Lines lines = JsonLines.reader().open(Path.of("data.jsonl"))) {
 *     while (lines.hasNext()) {
 *         Line line = lines.next();
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class JsonLines {

    private JsonLines() {}

    /**
     * A strict reader.
     *
     * @return the reader, to be made lenient or opened
     */
    public static JsonLinesReader reader() {
        return JsonLinesReader.STRICT;
    }

    /**
     * A writer to a stream.
     *
     * @param out where to; closed with the writer
     * @return a new writer
     */
    public static JsonLinesWriter writer(OutputStream out) {
        return new JsonLinesWriter(out);
    }

    /**
     * A writer to a file.
     *
     * @param file the file, replaced if it exists
     * @return a new writer
     * @throws IOException if the file cannot be opened
     */
    public static JsonLinesWriter writer(Path file) throws IOException {
        return new JsonLinesWriter(Files.newOutputStream(file));
    }
}
