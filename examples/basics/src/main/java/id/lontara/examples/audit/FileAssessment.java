package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.io.JsonLines;
import id.lontara.io.JsonLinesWriter;
import id.lontara.io.Line;
import id.lontara.model.Breach;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Notice;
import id.lontara.rule.Organisation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Assesses a whole data set, line by line, as the audit does. Not thread-safe. */
public final class FileAssessment {

    /** So many notices are told one by one; the rest are counted. */
    private static final int TOLD = 20;

    private final DataFile file;
    private final Policy policy;

    /**
     * An assessment of a data set.
     *
     * @param file the data set
     * @param organisation the facts of the organisation; where they are not known, defaults apply
     */
    public FileAssessment(DataFile file, Value<Organisation> organisation) {
        this.file = file;
        this.policy = Policy.of(organisation);
    }

    /**
     * Writes one assessment a line, in the order of the data.
     *
     * @param to where to write; replaced if it exists
     * @param err told of lines that cannot be read, and how many were assessed
     * @return how many lines could not be read
     * @throws IOException if the output cannot be written
     */
    public long run(Path to, PrintStream err) throws IOException {
        Survey survey = Survey.of(file, policy.zone(), Progress.none());
        try (JsonLinesWriter writer = JsonLines.writer(to)) {
            Writer visitor = new Writer(writer, err);
            Map<Notice.Kind, Long> notices = new Walk(file, survey, policy).go(visitor, Progress.on(err));
            err.println(visitor.written + " assessed, " + visitor.refused + " refused");
            notices.forEach(
                    (kind, count) -> err.println(count + " " + kind.name().toLowerCase(Locale.ROOT)));
            return visitor.refused;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Writer implements Walk.Visitor {

        private final JsonLinesWriter writer;
        private final PrintStream err;
        private long written;
        private long refused;
        private long told;

        Writer(JsonLinesWriter writer, PrintStream err) {
            this.writer = writer;
            this.err = err;
        }

        @Override
        public void assessed(Subject subject, Context context, Assessment assessment) {
            try {
                writer.write(assessment);
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void notice(Notice notice) {
            if (++told <= TOLD) {
                err.println(notice.message(Locale.ENGLISH));
            }
        }

        @Override
        public void refused(Line.Refused line) {
            refused++;
            for (Breach breach : line.breaches()) {
                err.println("line " + line.number() + ": " + Redaction.words(breach, Locale.ENGLISH));
            }
        }
    }
}
