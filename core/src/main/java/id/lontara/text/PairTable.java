package id.lontara.text;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Anchors by two numbers, in open addressing: looked up for every word of every text. Immutable and thread-safe. */
final class PairTable {

    private static final int[] NOTHING = {};

    /** Bits for each pair; some of them are set for the pairs that are here, and most lookups end at one that is not. */
    private static final int BITS_A_PAIR = 8;

    private final long[] filter;
    private final long[] keys;
    private final int[] @Nullable [] values;
    private final int mask;

    PairTable(Map<Long, Anchors> pairs) {
        int size = 16;
        while (size < pairs.size() * 2) {
            size *= 2;
        }
        keys = new long[size];
        values = new int[size][];
        mask = size - 1;
        filter = new long[size * BITS_A_PAIR / 2 / Long.SIZE];
        for (Map.Entry<Long, Anchors> pair : pairs.entrySet()) {
            long key = pair.getKey();
            int mixed = mixed(key);
            filter[word(mixed)] |= 1L << mixed;
            int at = mixed & mask;
            while (values[at] != null) {
                at = (at + 1) & mask;
            }
            keys[at] = key;
            values[at] = pair.getValue().toArray();
        }
    }

    static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static int mixed(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> 32);
    }

    /** The word of the filter; the lowest bits of the number say which bit of the word. */
    private int word(int mixed) {
        return (mixed >>> 6) & (filter.length - 1);
    }

    int[] get(int first, int second) {
        long key = key(first, second);
        int mixed = mixed(key);
        if ((filter[word(mixed)] & (1L << mixed)) == 0) {
            return NOTHING;
        }
        for (int at = mixed & mask; ; at = (at + 1) & mask) {
            int[] found = values[at];
            if (found == null) {
                return NOTHING;
            }
            if (keys[at] == key) {
                return found;
            }
        }
    }

    /** Gathers anchors, each once, in the order in which they came. */
    static final class Anchors {

        private static final int FEW = 24;

        private int[] anchors;
        private int size;

        Anchors() {
            this(NOTHING);
        }

        Anchors(int[] first) {
            anchors = first.clone();
            size = first.length;
        }

        void add(int anchor) {
            if (size == anchors.length) {
                anchors = Arrays.copyOf(anchors, size * 2 + 1);
            }
            anchors[size++] = anchor;
        }

        int[] toArray() {
            return size <= FEW
                    ? distinct()
                    : Arrays.stream(anchors, 0, size).distinct().toArray();
        }

        /** Without what a stream costs, for the words of every text are looked up; the time is the square of the size. */
        private int[] distinct() {
            int[] distinct = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                int first = 0;
                distinct[count] = anchors[i];
                while (distinct[first] != anchors[i]) {
                    first++;
                }
                count += first == count ? 1 : 0;
            }
            return Arrays.copyOf(distinct, count);
        }
    }

    /** Gathers pairs. */
    static final class Builder {

        /** A tree: such keys spread badly over a hash table. */
        private final Map<Long, Anchors> pairs = new TreeMap<>();

        void add(int first, int second, int anchor) {
            Long key = key(first, second);
            Anchors known = pairs.get(key);
            if (known == null) {
                known = new Anchors();
                pairs.put(key, known);
            }
            known.add(anchor);
        }

        PairTable build() {
            return new PairTable(pairs);
        }
    }
}
