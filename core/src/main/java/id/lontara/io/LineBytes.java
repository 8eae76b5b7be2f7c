package id.lontara.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as slices of one buffer, which never grows beyond the longest line that is accepted. */
final class LineBytes {

    private static final int INITIAL = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[INITIAL];
    private int filled;
    private int next;
    private int from;
    private int to;
    private long number;
    private boolean ascii;
    private boolean tooLong;

    LineBytes(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        from = next;
        ascii = true;
        tooLong = false;
        int at = from;
        while (true) {
            int end = lineEnd(at);
            if (end >= 0) {
                return line(end, end + 1);
            }
            at = filled;
            if (at - from > longest) {
                tooLong = true;
                from = at;
            }
            int before = from;
            if (!fill()) {
                return (at > before || tooLong) && line(filled, filled);
            }
            at -= before - from;
        }
    }

    private boolean line(int end, int following) {
        number++;
        to = end;
        next = following;
        if (number == 1 && startsWithByteOrderMark()) {
            from += 3;
        }
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
        tooLong |= to - from > longest;
        return true;
    }

    private int lineEnd(int start) {
        byte bits = 0;
        for (int i = start; i < filled; i++) {
            byte each = buffer[i];
            if (each == '\n') {
                ascii &= bits >= 0;
                return i;
            }
            bits |= each;
        }
        ascii &= bits >= 0;
        return -1;
    }

    /** Reads more behind what is kept from {@code from} on, which moves to the front; false at the end. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, longest + (long) INITIAL));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read >= 0;
    }

    private boolean startsWithByteOrderMark() {
        return to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }

    boolean blank() {
        if (tooLong) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The offset in the line of the first byte that no UTF-8 text has there, or -1. */
    int malformedAt() {
        return ascii ? -1 : Utf8.malformedAt(buffer, from, to);
    }

    /** True if the line was longer than accepted; nothing of it is kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** Counts from one, blank lines included. */
    long number() {
        return number;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }
}
