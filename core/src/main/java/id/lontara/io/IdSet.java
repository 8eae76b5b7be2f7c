package id.lontara.io;

/**
 * The ids that were met, as 64-bit hashes: 11 to 22 bytes an id, so that millions stay small. Two different ids are taken
 * for one with a probability of about n²/2⁶⁵ over a data set of n: 3 in 100 million for a million ids.
 *
 * <p>The set is cut into parts that grow one at a time, since growing the whole would need half as much again for a moment.
 */
final class IdSet {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int PARTS = 64;
    private static final int INITIAL = 16;

    private final long[][] parts = new long[PARTS][INITIAL];
    private final int[] sizes = new int[PARTS];

    boolean contains(String id) {
        long hash = hash(id);
        long[] slots = parts[part(hash)];
        return slots[slot(slots, hash)] != 0;
    }

    /** Adds an id; false if it was there. */
    boolean add(String id) {
        long hash = hash(id);
        int part = part(hash);
        long[] slots = parts[part];
        int slot = slot(slots, hash);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = hash;
        if (++sizes[part] > slots.length / 4 * 3) {
            parts[part] = wider(slots);
        }
        return true;
    }

    private static long[] wider(long[] slots) {
        long[] wider = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                wider[slot(wider, hash)] = hash;
            }
        }
        return wider;
    }

    private static int part(long hash) {
        return (int) (hash >>> 58);
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
