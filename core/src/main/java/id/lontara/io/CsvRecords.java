package id.lontara.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a table into its rows, of which each may run over several lines inside of quotation marks, and keeps one row at a
 * time, so that a broken row costs no other.
 */
final class CsvRecords {

    /** The longest row, in UTF-16 units. */
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private final char separator;
    private final char quote;
    private final StringBuilder row = new StringBuilder();
    private boolean inputEnded;
    private boolean flushed;
    private int malformedLength;

    private long line = 1;
    private long number;
    private boolean tooLong;
    private boolean malformed;
    private boolean unclosed;

    CsvRecords(InputStream in, Charset charset, char separator, char quote) throws IOException {
        this.in = new BufferedInputStream(in);
        this.decoder = marked(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.separator = separator;
        this.quote = quote;
    }

    /** The charset that a byte order mark names, which is passed over, else the one given. */
    private Charset marked(Charset given) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        Charset marked = given;
        int length = 0;
        if (first == 0xEFBB && start.length == 3 && start[2] == (byte) 0xBF) {
            marked = StandardCharsets.UTF_8;
            length = 3;
        } else if (first == 0xFFFE || first == 0xFEFF) {
            marked = first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            length = 2;
        }
        in.skipNBytes(length);
        return marked;
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException {
        row.setLength(0);
        tooLong = false;
        malformed = false;
        unclosed = false;
        number = line;
        boolean quoted = false;
        boolean mayOpen = true; // at the start of a cell, or behind a mark that closed and may turn out to be doubled
        for (int c = read(); ; c = read()) {
            if (c == END) {
                unclosed = quoted;
                return !row.isEmpty() || tooLong || malformed;
            }
            if (c == '\n') {
                line++;
                if (!quoted) {
                    return true;
                }
            }
            if (c == quote) {
                boolean opens = !quoted && mayOpen;
                mayOpen = quoted;
                quoted = opens;
            } else {
                mayOpen = !quoted && c == separator;
            }
            append((char) c);
            quoted &= !tooLong; // the mark was probably never closed: go on behind this line
        }
    }

    private void append(char c) {
        if (row.length() < LONGEST) {
            row.append(c);
        } else {
            tooLong = true;
        }
    }

    /** The next character, or -1; every line break is one line feed. */
    private int read() throws IOException {
        int c = decoded();
        if (c == '\r') {
            if (peek() == '\n') {
                return decoded();
            }
            return '\n';
        }
        return c;
    }

    private int peek() throws IOException {
        return chars.hasRemaining() || fill() ? chars.get(chars.position()) : END;
    }

    private int decoded() throws IOException {
        return chars.hasRemaining() || fill() ? chars.get() : END;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            if (malformedLength > 0) {
                malformed = true;
                bytes.position(bytes.position() + malformedLength);
                malformedLength = 0;
                chars.put('\uFFFD');
            }
            CoderResult result = decoder.decode(bytes, chars, inputEnded);
            if (result.isError()) {
                malformedLength = result.length();
            } else if (result.isUnderflow()) {
                if (inputEnded) {
                    flushed = !decoder.flush(chars).isOverflow();
                } else {
                    bytes.compact();
                    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    inputEnded = read < 0;
                    bytes.position(bytes.position() + Math.max(0, read)).flip();
                }
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    /** The row without its line break. */
    String row() {
        return row.toString();
    }

    /** The line on which the row starts, from one. */
    long number() {
        return number;
    }

    /** True if the row is longer than accepted, or a quotation mark in it was never closed. */
    boolean tooLong() {
        return tooLong;
    }

    /** True if bytes of the row are no text in the charset. */
    boolean malformed() {
        return malformed;
    }

    /** True if the table ends inside of quotation marks. */
    boolean unclosed() {
        return unclosed;
    }

    void close() throws IOException {
        in.close();
    }
}
