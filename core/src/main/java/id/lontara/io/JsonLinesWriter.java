package id.lontara.io;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.lontara.model.Entry;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one compact JSON object a line, always the same bytes for equal values: records in the order of their components,
 * maps by key, times as ISO 8601. Unknown is left out and none is {@code null}.
 *
 * <p>A line is written whole or, if its object cannot be written, not at all. Not thread-safe.
 */
public final class JsonLinesWriter implements Closeable {

    private static final ObjectWriter COMPACT = Json.MAPPER.writer();

    private final OutputStream out;

    JsonLinesWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /**
     * Writes a line.
     *
     * @param object an {@link Entry}, which gets {@code type} as its first property, or any record or map, such as an
     *     assessment
     * @return this writer
     * @throws IOException if the object has no JSON form or the line cannot be written
     */
    public JsonLinesWriter write(Object object) throws IOException {
        Object line =
                object instanceof Entry entry ? new Typed(EntryType.of(entry).word(), entry) : object;
        out.write(COMPACT.writeValueAsBytes(line));
        out.write('\n');
        return this;
    }

    /**
     * Hands on what was written so far.
     *
     * @throws IOException if that fails
     */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    @JsonPropertyOrder({"type", "entry"})
    private record Typed(String type, @JsonUnwrapped Entry entry) {}
}
