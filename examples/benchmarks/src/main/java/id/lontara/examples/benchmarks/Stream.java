package id.lontara.examples.benchmarks;

import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.io.JsonLines;
import id.lontara.io.Line;
import id.lontara.io.Lines;
import id.lontara.model.Comment;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads messages from one stream and assesses each by all that ships, and prints the MiB in use after a collection ten
 * times on the way. Every message has an id of its own; its text comes again after some thousands.
 */
public final class Stream {

    private static final int REPORTS = 10;

    private Stream() {}

    /**
     * Streams the messages.
     *
     * @param args how many
     */
    public static void main(String[] args) {
        int messages = Integer.parseInt(args[0]);
        RuleEngine engine = Indonesia.builder().build();
        long findings = 0;
        try (Lines lines =
                JsonLines.reader().open(new Numbered(Workload.ofThisRun().messages(), messages))) {
            for (int count = 1; lines.hasNext(); count++) {
                findings += engine.assess(comment(lines.next())).findings().size();
                if (count % (messages / REPORTS) == 0) {
                    System.out.println(count + " " + used());
                }
            }
        }
        if (findings == 0) {
            throw new IllegalStateException("nothing was found");
        }
    }

    private static Comment comment(Line line) {
        if (line instanceof Line.Read read && read.entry() instanceof Comment comment) {
            return comment;
        }
        throw new IllegalStateException("not read: " + line);
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20);
    }

    /** Lines made while they are read. */
    private static final class Numbered extends InputStream {

        private final List<Message> messages;
        private final int count;
        private byte[] line = {};
        private int at;
        private int made;

        Numbered(List<Message> messages, int count) {
            this.messages = messages;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == line.length) {
                if (made == count) {
                    return -1;
                }
                Message message = messages.get(made++ % messages.size());
                String id = "\"" + message.comment().id() + "\"";
                line = (new String(message.line(), StandardCharsets.UTF_8).replace(id, "\"c" + made + "\"") + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int copied = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, from, copied);
            at += copied;
            return copied;
        }
    }
}
