package id.lontara.text;

import java.util.List;

/**
 * The weights of several models side by side, by feature: what all of them make of a feature is found in one go. A column
 * is a label of a model. Immutable and thread-safe.
 */
final class FeatureTable {

    private static final int NONE = -1;

    final int columns;

    /** The number of a feature and its row, beside each other, in open addressing; the row is one too large, 0 if free. */
    private final int[] slots;

    private final byte[] weights;

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
        int room = 16;
        while (room < 2L * features) {
            room *= 2;
        }
        slots = new int[2 * room];
        filter = new long[Math.max(1, room / 8)];
        int rows = 0;
        for (LinearModel model : models) {
            for (int feature : model.features()) {
                rows = place(feature, rows);
            }
        }
        weights = new byte[rows * columns];
        int first = 0;
        for (LinearModel model : models) {
            int own = model.card().labels().size();
            for (int index = 0; index < model.size(); index++) {
                int row = row(model.features()[index]);
                for (int label = 0; label < own; label++) {
                    weights[row * columns + first + label] = (byte) model.weight(index, label);
                }
            }
            first += own;
        }
    }

    /** Gives a feature the next row unless it has one; says how many rows there are then. */
    private int place(int feature, int rows) {
        int mask = slots.length / 2 - 1;
        for (int slot = feature & mask; ; slot = (slot + 1) & mask) {
            int row = slots[2 * slot + 1];
            if (row == 0) {
                slots[2 * slot] = feature;
                slots[2 * slot + 1] = rows + 1;
                filter[word(feature)] |= 1L << feature;
                return rows + 1;
            }
            if (slots[2 * slot] == feature) {
                return rows;
            }
        }
    }

    private int word(int feature) {
        return (feature >>> 6) & (filter.length - 1);
    }

    private int row(int feature) {
        if ((filter[word(feature)] & (1L << feature)) == 0) {
            return NONE;
        }
        int mask = slots.length / 2 - 1;
        for (int slot = feature & mask; ; slot = (slot + 1) & mask) {
            int row = slots[2 * slot + 1];
            if (row == 0 || slots[2 * slot] == feature) {
                return row - 1;
            }
        }
    }

    /** Adds the weights of a feature to the sums of the columns; of an unknown one nothing. */
    void add(int feature, int[] sums) {
        int row = row(feature);
        if (row != NONE) {
            int from = row * columns;
            for (int column = 0; column < columns; column++) {
                sums[column] += weights[from + column];
            }
        }
    }

    int weight(int feature, int column) {
        int row = row(feature);
        return row == NONE ? 0 : weights[row * columns + column];
    }
}
