package id.lontara.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the entries of surfaces, by numbers that were made of the characters. There are two generations: when the
 * younger is full it becomes the older, and the older is forgotten, so that what is met often stays. Thread-safe;
 * finding takes no lock.
 */
final class Memo {

    /** How many entries a generation has at most; a power of two. */
    private static final int MOST = 1 << 15;

    private static final int FIRST_ROOM = 1 << 9;

    private volatile Generation young = new Generation(FIRST_ROOM);
    private volatile @Nullable Generation old;

    /**
     * The entry of a surface.
     *
     * @param key positive if the two numbers stand for this surface and no other; then the characters are not looked at
     */
    @Nullable
    Entry find(long key, long more, char[] characters, int from, int length) {
        Entry known = young.find(key, more, characters, from, length);
        return known != null || old == null ? known : findOld(key, more, characters, from, length);
    }

    private @Nullable Entry findOld(long key, long more, char[] characters, int from, int length) {
        Generation before = old;
        Entry known = before == null ? null : before.find(key, more, characters, from, length);
        if (known != null) {
            remember(key, more, known);
        }
        return known;
    }

    synchronized void remember(long key, long more, Entry entry) {
        if (young.isFull()) {
            if (young.entries.length < 2 * MOST) {
                young = young.grown();
            } else {
                old = young;
                young = new Generation(FIRST_ROOM);
            }
        }
        young.add(key, more, entry);
    }

    /**
     * A table in open addressing. A place is written once and its key last, so that a thread which sees the key sees the
     * entry. Whoever sends words that want the same places gains nothing: a few are tried, and what finds none of them free
     * is not remembered.
     */
    private static final class Generation {

        private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
        private static final long FREE = 0;

        /** Places that are tried one after another, and how many of them share a cache line. */
        private static final int TRIED = 32;

        private static final int TOGETHER = 4;

        /** The two numbers of each place side by side. */
        private final long[] keys;

        private final @Nullable Entry[] entries;
        private final int mask;
        private int size;

        Generation(int room) {
            keys = new long[2 * room];
            entries = new @Nullable Entry[room];
            mask = room - 1;
        }

        boolean isFull() {
            return size * 2 >= entries.length;
        }

        Generation grown() {
            Generation grown = new Generation(entries.length * 2);
            for (int place = 0; place < entries.length; place++) {
                Entry entry = entries[place];
                if (entry != null) {
                    grown.add(keys[2 * place], keys[2 * place + 1], entry);
                }
            }
            return grown;
        }

        private int first(long key, long more) {
            long mixed = (key ^ more * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
            return (int) (mixed >>> 40) & mask & -TOGETHER;
        }

        @Nullable
        Entry find(long key, long more, char[] characters, int from, int length) {
            int place = first(key, more);
            for (int tried = 0; tried < TRIED; tried++) {
                long found = (long) KEYS.getAcquire(keys, 2 * place);
                if (found == key && keys[2 * place + 1] == more) {
                    Entry known = entries[place];
                    if (key > 0 || (known != null && known.isSpelt(characters, from, length))) {
                        return known;
                    }
                }
                if (found == FREE) {
                    return null;
                }
                place = (place + 1) & mask;
            }
            return null;
        }

        void add(long key, long more, Entry entry) {
            int place = first(key, more);
            for (int tried = 0; tried < TRIED; tried++) {
                if (keys[2 * place] == FREE) {
                    entries[place] = entry;
                    keys[2 * place + 1] = more;
                    KEYS.setRelease(keys, 2 * place, key);
                    size++;
                    return;
                }
                place = (place + 1) & mask;
            }
        }
    }
}
