package id.lontara.text;

import java.util.Arrays;

/** Tokens, or parts of tokens, as parallel arrays that grow. Filled by one thread, then read only. */
final class TokenTable {

    byte[] kind;
    int[] start;
    int[] end;
    int[] sentence;
    Entry[] entry;
    /** For tokens: the index after the token's last part in the table of parts. */
    int[] partsEnd;

    int size;

    TokenTable(int capacity) {
        kind = new byte[capacity];
        start = new int[capacity];
        end = new int[capacity];
        sentence = new int[capacity];
        entry = new Entry[capacity];
        partsEnd = new int[capacity];
    }

    void add(TokenKind newKind, int newStart, int newEnd, int newSentence, Entry newEntry, int newPartsEnd) {
        if (size == kind.length) {
            resize(size + (size >> 1) + 8);
        }
        kind[size] = newKind.code();
        start[size] = newStart;
        end[size] = newEnd;
        sentence[size] = newSentence;
        entry[size] = newEntry;
        partsEnd[size] = newPartsEnd;
        size++;
    }

    TokenKind kindOf(int index) {
        return TokenKind.of(kind[index]);
    }

    int partsStart(int index) {
        return index == 0 ? 0 : partsEnd[index - 1];
    }

    /** Gives back room that is not worth keeping. */
    void trim() {
        if (kind.length > size * 2) {
            resize(size);
        }
    }

    private void resize(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        sentence = Arrays.copyOf(sentence, capacity);
        entry = Arrays.copyOf(entry, capacity);
        partsEnd = Arrays.copyOf(partsEnd, capacity);
    }
}
