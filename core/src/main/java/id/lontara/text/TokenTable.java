package id.lontara.text;

import java.util.Arrays;

/** Tokens, or parts of tokens, as parallel arrays that grow. Filled by one thread, then read only. */
final class TokenTable {

    /** Behind the kind, which takes the lowest bits, stands the sentence. */
    private static final int KIND_BITS = 4;

    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final Entry[] NO_ENTRIES = {};
    private static final long[] NO_PLACES = {};
    private static final int[] NOTHING = {};

    /** No tokens; never added to. */
    static final TokenTable EMPTY = new TokenTable(0);

    Entry[] entry;

    /** The start in the upper half, the end in the lower. */
    private long[] place;

    private int[] kindAndSentence;

    /** For tokens: the index after the token's last part in the table of parts; empty as long as none has parts. */
    private int[] partsEnd = NOTHING;

    int size;

    TokenTable(int capacity) {
        entry = capacity == 0 ? NO_ENTRIES : new Entry[capacity];
        place = capacity == 0 ? NO_PLACES : new long[capacity];
        kindAndSentence = capacity == 0 ? NOTHING : new int[capacity];
    }

    /** Adds a token without parts. */
    void add(TokenKind kind, int start, int end, int sentence, Entry newEntry) {
        add(kind.code(), start, end, sentence, newEntry);
    }

    void add(byte kind, int start, int end, int sentence, Entry newEntry) {
        if (size == entry.length) {
            resize(size + (size >> 1) + 8);
        }
        entry[size] = newEntry;
        place[size] = (long) start << 32 | end;
        kindAndSentence[size] = sentence << KIND_BITS | kind;
        if (partsEnd.length > 0) {
            partsEnd[size] = size == 0 ? 0 : partsEnd[size - 1];
        }
        size++;
    }

    /** Says that the token added last has parts up to this index of the table of parts. */
    void partsOfLast(int end) {
        if (partsEnd.length == 0) {
            partsEnd = new int[entry.length];
        }
        partsEnd[size - 1] = end;
    }

    /** Adds what stands in another table. */
    void copy(TokenTable source, int index) {
        add(source.code(index), source.start(index), source.end(index), source.sentence(index), source.entry[index]);
    }

    TokenKind kindOf(int index) {
        return TokenKind.of(code(index));
    }

    byte code(int index) {
        return (byte) (kindAndSentence[index] & KIND_MASK);
    }

    int sentence(int index) {
        return kindAndSentence[index] >>> KIND_BITS;
    }

    int start(int index) {
        return (int) (place[index] >>> 32);
    }

    int end(int index) {
        return (int) place[index];
    }

    int partsStart(int index) {
        return index == 0 || partsEnd.length == 0 ? 0 : partsEnd[index - 1];
    }

    int partsEnd(int index) {
        return partsEnd.length == 0 ? 0 : partsEnd[index];
    }

    /** Gives back room that is not worth keeping. */
    void trim() {
        if (entry.length > size * 2) {
            resize(size);
        }
    }

    private void resize(int capacity) {
        entry = Arrays.copyOf(entry, capacity);
        place = Arrays.copyOf(place, capacity);
        kindAndSentence = Arrays.copyOf(kindAndSentence, capacity);
        if (partsEnd.length > 0) {
            partsEnd = Arrays.copyOf(partsEnd, capacity);
        }
    }
}
