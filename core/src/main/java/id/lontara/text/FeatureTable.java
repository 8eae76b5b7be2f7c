package id.lontara.text;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of several models side by side, by feature: what all of them make of a feature is found in one go. A column
 * is a label of a model. A feature and its weights stand beside each other in open addressing, since what such a lookup
 * costs is the memory that it has to wait for. Immutable and thread-safe.
 */
final class FeatureTable {

    private static final int NONE = -1;

    /** In the lowest bytes of a slot: the feature, and whether the slot is taken. The weights follow, a byte each. */
    static final int HEAD = Integer.BYTES + 1;

    private static final long TAKEN = 1L << Integer.SIZE;
    private static final long KEY_MASK = TAKEN | 0xffff_ffffL;

    /** What is added to a weight, so that none is negative. */
    static final int OFFSET = 128;

    private static final int SPREAD = 0x9e3779b9;

    /** How many slots there are for a feature. */
    private static final int ROOM = 2;

    /** How many bits of the filter there are at least for a slot. */
    private static final int FILTER_BITS = 8;

    final int columns;

    /** How many longs a slot takes. */
    final int stride;

    final long[] slots;

    private final int room;

    /** A bit for each of many more numbers than there are features: most lookups end at one that is not set. */
    private final long[] filter;

    FeatureTable(List<LinearModel> models) {
        columns =
                models.stream().mapToInt(model -> model.card().labels().size()).sum();
        stride = (HEAD + columns + Long.BYTES - 1) / Long.BYTES;
        room = ROOM * Math.max(1, distinct(models));
        slots = new long[Math.multiplyExact(room, stride)];
        filter = new long[Integer.highestOneBit(Math.max(1, room / (Long.SIZE / FILTER_BITS))) * 2];
        int first = 0;
        for (LinearModel model : models) {
            int own = model.card().labels().size();
            for (int index = 0; index < model.size(); index++) {
                int slot = place(model.features()[index]);
                for (int label = 0; label < own; label++) {
                    put(slot, first + label, model.weight(index, label));
                }
            }
            first += own;
        }
    }

    private static int distinct(List<LinearModel> models) {
        int[] all = models.stream()
                .flatMapToInt(model -> Arrays.stream(model.features()))
                .toArray();
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    private void put(int slot, int column, int weight) {
        int at = HEAD + column;
        long difference = (long) ((weight + OFFSET) ^ OFFSET) << (at % Long.BYTES * Byte.SIZE);
        slots[slot + at / Long.BYTES] ^= difference;
    }

    /** The slot of a feature, taken if it has none yet. */
    private int place(int feature) {
        long key = TAKEN | (feature & 0xffff_ffffL);
        int slot = first(feature);
        while (slots[slot] != 0 && (slots[slot] & KEY_MASK) != key) {
            slot = next(slot);
        }
        if (slots[slot] == 0) {
            slots[slot] = key;
            for (int column = 0; column < columns; column++) {
                int at = HEAD + column;
                slots[slot + at / Long.BYTES] |= (long) OFFSET << (at % Long.BYTES * Byte.SIZE);
            }
            filter[word(feature)] |= 1L << feature;
        }
        return slot;
    }

    private int first(int feature) {
        // Spread, since the numbers of a model of somebody else need not be.
        return (int) ((Integer.toUnsignedLong(feature * SPREAD) * room) >>> Integer.SIZE) * stride;
    }

    private int next(int slot) {
        return slot + stride == slots.length ? 0 : slot + stride;
    }

    private int word(int feature) {
        return (feature >>> 6) & (filter.length - 1);
    }

    /**
     * Puts where features stand in {@link #slots} in their place, and leaves out those that no model knows. Loops that read
     * the memory and do little else, so that the reads need not wait for each other.
     *
     * @return how many were found, at the beginning of the array
     */
    int find(int[] features, int count) {
        int likely = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            features[likely] = feature;
            likely += (int) (filter[word(feature)] >>> feature) & 1;
        }
        int found = 0;
        for (int i = 0; i < likely; i++) {
            int slot = slot(features[i]);
            features[found] = slot;
            found += slot == NONE ? 0 : 1;
        }
        return found;
    }

    /** Where in {@link #slots} a feature stands, or {@link #NONE}. */
    int slot(int feature) {
        long key = TAKEN | (feature & 0xffff_ffffL);
        int slot = first(feature);
        while (true) {
            long head = slots[slot] & KEY_MASK;
            if (head == key) {
                return slot;
            }
            if (head == 0) {
                return NONE;
            }
            slot = next(slot);
        }
    }

    int weight(int feature, int column) {
        int slot = slot(feature);
        int at = HEAD + column;
        return slot == NONE
                ? 0
                : (int) (slots[slot + at / Long.BYTES] >>> (at % Long.BYTES * Byte.SIZE) & 0xff) - OFFSET;
    }
}
