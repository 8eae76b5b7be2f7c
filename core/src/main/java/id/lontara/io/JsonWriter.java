package id.lontara.io;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one object as JSON for people to read: indented, in UTF-8, with the same rules as {@link JsonLinesWriter}.
 *
 * <p>Stateless and thread-safe.
 */
public final class JsonWriter {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = Json.MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private JsonWriter() {}

    /**
     * Writes an object to a file.
     *
     * @param file the file, replaced if it exists
     * @param object a record, map or list
     * @throws IOException if the object has no JSON form or the file cannot be written
     */
    public static void pretty(Path file, Object object) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(PRETTY.writeValueAsBytes(object));
            out.write('\n');
        }
    }
}
