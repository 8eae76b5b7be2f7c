package id.lontara.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The weights of several models side by side, by feature: what all of them make of a feature is found in one go. A column
 * is a label of a model. A feature's number and its weights stand beside each other in open addressing, since what such a
 * lookup costs is the memory that it has to wait for. Immutable and thread-safe.
 */
final class FeatureTable {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int NONE = -1;

    /** In each slot: the number of the feature, whether the slot is taken, the weights. */
    private static final int TAKEN = Integer.BYTES;

    private static final int WEIGHTS = TAKEN + 1;

    /** Slots begin at multiples of this, so that few of them lie across two lines of a cache. */
    private static final int ALIGNED = 16;

    final int columns;

    private final int stride;
    private final int mask;
    private final byte[] slots;

    /** A bit for each of many more numbers than there are features: most lookups end at one that is not set. */
    private final long[] filter;

    FeatureTable(List<LinearModel> models) {
        int features = 0;
        int labels = 0;
        for (LinearModel model : models) {
            features += model.size();
            labels += model.card().labels().size();
        }
        columns = labels;
        stride = (WEIGHTS + columns + ALIGNED - 1) & -ALIGNED;
        int room = 16;
        // Models share features, so that mostly more is left free than the quarter that is left in any case.
        while (room < features + features / 3 + 1) {
            room *= 2;
        }
        mask = room - 1;
        slots = new byte[Math.multiplyExact(room, stride)];
        filter = new long[Math.max(1, room / 8)];
        int first = 0;
        for (LinearModel model : models) {
            int own = model.card().labels().size();
            for (int index = 0; index < model.size(); index++) {
                int row = place(model.features()[index]);
                for (int label = 0; label < own; label++) {
                    slots[row + first + label] = (byte) model.weight(index, label);
                }
            }
            first += own;
        }
    }

    /** The place of a feature's weights, taken if it has none yet. */
    private int place(int feature) {
        for (int slot = feature & mask; ; slot = (slot + 1) & mask) {
            int at = slot * stride;
            if (slots[at + TAKEN] == 0) {
                INT.set(slots, at, feature);
                slots[at + TAKEN] = 1;
                filter[word(feature)] |= 1L << feature;
                return at + WEIGHTS;
            }
            if ((int) INT.get(slots, at) == feature) {
                return at + WEIGHTS;
            }
        }
    }

    private int word(int feature) {
        return (feature >>> 6) & (filter.length - 1);
    }

    /** The place of a feature's weights, or {@link #NONE}. */
    private int row(int feature) {
        if ((filter[word(feature)] & (1L << feature)) == 0) {
            return NONE;
        }
        for (int slot = feature & mask; ; slot = (slot + 1) & mask) {
            int at = slot * stride;
            if (slots[at + TAKEN] == 0) {
                return NONE;
            }
            if ((int) INT.get(slots, at) == feature) {
                return at + WEIGHTS;
            }
        }
    }

    /** Adds the weights of a feature to the sums of the columns; of an unknown one nothing. */
    void add(int feature, int[] sums) {
        int row = row(feature);
        if (row != NONE) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += slots[row + column];
            }
        }
    }

    int weight(int feature, int column) {
        int row = row(feature);
        return row == NONE ? 0 : slots[row + column];
    }
}
