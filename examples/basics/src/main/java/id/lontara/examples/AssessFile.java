package id.lontara.examples;

import id.lontara.examples.audit.DataFile;
import id.lontara.examples.audit.FileAssessment;
import id.lontara.model.LoadException;
import id.lontara.model.Value;
import id.lontara.rule.Organisation;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Assesses every account, post and comment of a data set: one assessment a line.
 *
 * <pre>
 * mvn -q compile exec:java -pl examples/basics -am -Dexec.mainClass=id.lontara.examples.AssessFile \
 *     -Dexec.args="IN.jsonl OUT.jsonl [ORGANISATION.yaml]"
 * </pre>
 *
 * <p>Lines that cannot be read are reported with their number and every reason; the rest goes on.
 */
public final class AssessFile {

    private AssessFile() {}

    /**
     * Assesses a data set.
     *
     * @param args the data set, where to write, and optionally an organisation file
     */
    public static void main(String[] args) {
        AuditMonth.quiet();
        PrintStream err = AuditMonth.utf8(FileDescriptor.err);
        int status = run(args, err);
        err.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Assesses a data set.
     *
     * @param args the data set, where to write, and optionally an organisation file
     * @param err told of lines that cannot be read, and how many were assessed
     * @return 0, or 2 if nothing could be done
     */
    static int run(String[] args, PrintStream err) {
        if (args.length < 2) {
            err.println("usage: AssessFile IN.jsonl OUT.jsonl [ORGANISATION.yaml]");
            return 2;
        }
        if (Path.of(args[0])
                .toAbsolutePath()
                .normalize()
                .equals(Path.of(args[1]).toAbsolutePath().normalize())) {
            err.println("The assessments would overwrite the data set " + args[0] + ": name another file");
            return 2;
        }
        try {
            Value<Organisation> organisation =
                    args.length > 2 ? Value.of(DataFile.organisation(Path.of(args[2]))) : Value.unknown();
            FileAssessment assessment = new FileAssessment(DataFile.of(Path.of(args[0])), organisation);
            assessment.run(Path.of(args[1]), err);
            return 0;
        } catch (NoSuchFileException e) {
            err.println("There is no such file or directory: " + e.getFile());
        } catch (LoadException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("Cannot write " + args[1] + ": " + e.getMessage());
        }
        return 2;
    }
}
