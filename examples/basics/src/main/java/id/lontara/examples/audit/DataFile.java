package id.lontara.examples.audit;

import id.lontara.io.JsonLines;
import id.lontara.io.Lines;
import id.lontara.model.LoadException;
import id.lontara.rule.Organisation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A data set that can be read again and again. */
public final class DataFile {

    private static final String BUNDLED = "/tanete-raya/";

    private final String name;
    private final boolean fictitious;
    private final Source source;

    private interface Source {
        InputStream open() throws IOException;
    }

    private DataFile(String name, boolean fictitious, Source source) {
        this.name = name;
        this.fictitious = fictitious;
        this.source = source;
    }

    /**
     * The bundled data set of a fictitious regency.
     *
     * @return the data set
     */
    public static DataFile bundled() {
        return new DataFile("tanete-raya.jsonl", true, () -> resource(BUNDLED + "tanete-raya.jsonl"));
    }

    /**
     * The organisation file of the bundled data set.
     *
     * @return the organisation
     */
    public static Organisation bundledOrganisation() {
        try (InputStream in = resource(BUNDLED + "organisation.yaml")) {
            return Organisation.parse("organisation.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A data set of one's own.
     *
     * @param file the file
     * @return the data set
     * @throws NoSuchFileException if there is no such file
     */
    public static DataFile of(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new DataFile(String.valueOf(file.getFileName()), false, () -> Files.newInputStream(file));
    }

    /**
     * The organisation file of a data set of one's own.
     *
     * @param file the file
     * @return the organisation
     * @throws NoSuchFileException if there is no such file
     * @throws LoadException with everything that is wrong in the file
     */
    public static Organisation organisation(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Organisation.read(file);
    }

    private static InputStream resource(String path) {
        InputStream in = DataFile.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the class path lacks " + path);
        }
        return in;
    }

    String name() {
        return name;
    }

    /** Whether everything in it is invented, which every output then says. */
    boolean isFictitious() {
        return fictitious;
    }

    /** The lines from the first on; fields that are not known are left out and counted. */
    Lines open() {
        try {
            return JsonLines.reader().lenient().open(new BufferedInputStream(source.open(), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
