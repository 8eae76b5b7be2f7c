package id.lontara.text;

/**
 * What a classifier knows of a token alone. Immutable, all fields final: threads that race to remember one see a whole
 * one.
 */
final class Scored {

    final LinearClassifier by;

    /** What stands for the token in the features of several tokens. */
    final long unit;

    final byte wordClass;

    /** What its own features add to each column. */
    final int[] sums;

    Scored(LinearClassifier by, long unit, byte wordClass, int[] sums) {
        this.by = by;
        this.unit = unit;
        this.wordClass = wordClass;
        this.sums = sums;
    }
}
