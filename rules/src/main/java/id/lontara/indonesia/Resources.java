package id.lontara.indonesia;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files that ship with this module, read through its own loader. */
final class Resources {

    private Resources() {}

    /**
     * The text of a file.
     *
     * @param path the path below this package, such as {@code packs/id.intent.yaml}
     */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The bytes of a file. */
    static byte[] bytes(String path) {
        try (InputStream in = Indonesia.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file '" + path + "' in this module");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file without comments and blank lines. */
    static List<String> lines(String path) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new StringReader(text(path)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
