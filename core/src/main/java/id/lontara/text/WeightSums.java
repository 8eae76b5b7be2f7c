package id.lontara.text;

import java.util.Arrays;

/**
 * Adds up what features say for each column of a table. Weights are bytes in longs, of which those at even and those at odd
 * places are added four at a time, each with 16 bits of its own. Not thread-safe.
 */
final class WeightSums implements Features.Placed {

    private static final int GATHERED = 64;

    /** What can be added until 16 bits are full; more than is gathered. */
    private static final int MOST_ADDED = 0xffff / 0xff;

    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final FeatureTable table;
    private final int[] gathered = new int[GATHERED];
    private int count;
    private final long[] lanes;
    private int added;
    private final int[] sums;

    WeightSums(FeatureTable table) {
        this.table = table;
        this.lanes = new long[2 * table.stride];
        this.sums = new int[table.columns];
    }

    @Override
    public void feature(FeatureKind kind, int hash) {
        feature(hash);
    }

    void feature(int hash) {
        if (count == GATHERED) {
            look();
        }
        gathered[count++] = hash;
    }

    void add(int[] more) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += more[column];
        }
    }

    /** The sums of all that was added. */
    int[] get() {
        look();
        flush();
        return sums;
    }

    /** Looks up what was gathered, all together. */
    private void look() {
        int found = table.find(gathered, count);
        count = 0;
        if (added + found > MOST_ADDED) {
            flush();
        }
        added += found;
        long[] slots = table.slots;
        for (int i = 0; i < found; i++) {
            int slot = gathered[i];
            for (int lane = 0; lane < lanes.length; lane += 2) {
                long weights = slots[slot++];
                lanes[lane] += weights & EVEN;
                lanes[lane + 1] += weights >>> Byte.SIZE & EVEN;
            }
        }
    }

    private void flush() {
        for (int column = 0; column < sums.length; column++) {
            int at = FeatureTable.HEAD + column;
            int within = at % Long.BYTES;
            long lane = lanes[at / Long.BYTES * 2 + within % 2];
            sums[column] += (int) (lane >>> (within / 2 * Short.SIZE) & 0xffff) - added * FeatureTable.OFFSET;
        }
        Arrays.fill(lanes, 0);
        added = 0;
    }
}
