package id.lontara.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A text with a byte for each of its characters, so that eight of them are looked at in one go: most words consist of the
 * letters a to z, and most of them of eight at most. Holds one text after another, for one thread.
 */
final class Letters {

    /** How many characters are read at a time. */
    static final int AT_ONCE = Long.BYTES;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Room for more characters than this is not kept for the next text. */
    private static final int KEPT_ROOM = 4_096;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /** A character that is no letter a to z, whatever else it is. */
    private static final byte OTHER = (byte) 0xff;

    /** Behind the text stand eight zeros, so that eight can be read from its last character on. */
    private byte[] bytes = new byte[AT_ONCE];

    /**
     * Begins with a text.
     *
     * @param characters the characters of the text, as many as are read
     */
    void begin(String text, char[] characters, int length) {
        if (bytes.length < length + AT_ONCE || bytes.length > KEPT_ROOM) {
            bytes = new byte[length + (length >> 1) + AT_ONCE];
        }
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= characters[i];
        }
        if (all <= 0xff) {
            copy(text, length);
        } else {
            for (int i = 0; i < length; i++) {
                bytes[i] = characters[i] < 0x80 ? (byte) characters[i] : OTHER;
            }
        }
        EIGHT.set(bytes, length, 0L);
    }

    @SuppressWarnings("deprecation") // drops the upper halves of characters, which are zero here
    private void copy(String text, int length) {
        text.getBytes(0, length, bytes, 0);
    }

    /**
     * The letters a to z that stand from an offset on, eight at most, in lower case: the first in the lowest byte, and
     * zeros behind the last.
     */
    long from(int at) {
        long eight = (long) EIGHT.get(bytes, at);
        long lower = eight | 0x20 * EACH;
        long seven = lower & ~HIGH;
        long letters = (seven + (0x80 - 'a') * EACH) & ~(seven + (0x80 - 'z' - 1) * EACH) & ~eight & HIGH;
        long others = letters ^ HIGH;
        // The lowest bit is that of the first other character; where there is none, everything is below it.
        return lower & ((others & -others) >>> 7) - 1;
    }

    /** How many letters there are in what {@link #from} gave. */
    static int count(long letters) {
        return AT_ONCE - Long.numberOfLeadingZeros(letters) / Byte.SIZE;
    }
}
