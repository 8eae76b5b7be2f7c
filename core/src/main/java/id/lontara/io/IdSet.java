package id.lontara.io;

/**
 * The ids that were met, as 64-bit hashes: 11 to 22 bytes an id, so that millions stay small. Two different ids are taken
 * for one with a probability of about n²/2⁶⁵ over a data set of n: 3 in 100 million for a million ids.
 */
final class IdSet {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 10];
    private int size;

    boolean contains(String id) {
        return slots[slot(slots, hash(id))] != 0;
    }

    /** Adds an id; false if it was there. */
    boolean add(String id) {
        long hash = hash(id);
        int slot = slot(slots, hash);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = hash;
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                wider[slot(wider, hash)] = hash;
            }
        }
        slots = wider;
    }

    /** Where a hash stands, or the free slot where it would. */
    private static int slot(long[] slots, long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FACTOR;
            hash ^= hash >>> 32;
        }
        hash *= FACTOR;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash; // zero marks a free slot
    }
}
