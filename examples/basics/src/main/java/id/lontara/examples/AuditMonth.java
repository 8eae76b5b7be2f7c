package id.lontara.examples;

import id.lontara.examples.audit.Audit;
import id.lontara.examples.audit.DataFile;
import id.lontara.model.LoadException;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The main job: a data set in; assessments, scorecards and a report out.
 *
 * <pre>
 * mvn -q compile exec:java -pl examples/basics -am
 * mvn -q compile exec:java -pl examples/basics -am -Dexec.args="DATA.jsonl [ORGANISATION.yaml]"
 * </pre>
 *
 * <p>Without arguments it audits the bundled data set of a fictitious regency. It speaks Indonesian; with {@code
 * -Dlontara.language=en} it speaks English. The report holds both.
 */
public final class AuditMonth {

    private AuditMonth() {}

    /**
     * Audits a data set.
     *
     * @param args a data set and an organisation file, both optional
     */
    public static void main(String[] args) {
        quiet();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(args, directory(), out, err);
        out.flush();
        err.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Audits a data set.
     *
     * @param args a data set and an organisation file, both optional
     * @param directory where to write
     * @param out told of the outcome
     * @param err told what is wrong with the arguments, and of the progress
     * @return 0, or 2 if there is something wrong with the arguments
     */
    static int run(String[] args, Path directory, PrintStream out, PrintStream err) {
        try {
            boolean bundled = args.length == 0;
            DataFile data = bundled ? DataFile.bundled() : DataFile.of(Path.of(args[0]));
            Value<Organisation> organisation = bundled
                    ? Value.of(DataFile.bundledOrganisation())
                    : args.length > 1 ? Value.of(DataFile.organisation(Path.of(args[1]))) : Value.unknown();
            new Audit(data, organisation, directory).run(out, err, language());
            return 0;
        } catch (NoSuchFileException e) {
            err.println("There is no such file: " + e.getFile());
        } catch (LoadException e) {
            err.println(e.message(language()));
        }
        return 2;
    }

    private static Locale language() {
        return System.getProperty("lontara.language", "id").equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id");
    }

    /** Hibernate Validator announces itself through a logger of its own choice; here it is to use the one of the examples. */
    static void quiet() {
        System.setProperty("org.jboss.logging.provider", "slf4j");
    }

    /** Whatever the machine's own character set is, Indonesian and what citizens write come out whole. */
    static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Beside the compiled classes of this module, wherever the job was started from. */
    private static Path directory() {
        try {
            Path classes = Path.of(AuditMonth.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path target = classes.getParent();
            if (classes.endsWith(Path.of("target", "classes")) && target != null) {
                return target.resolve("audit");
            }
        } catch (URISyntaxException e) {
            // The classes come from elsewhere; so does the place to write to.
        }
        return Path.of("target", "audit");
    }
}
