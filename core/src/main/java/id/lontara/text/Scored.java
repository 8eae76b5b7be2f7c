package id.lontara.text;

/**
 * What a classifier knows of a token alone. Immutable, all fields final: threads that race to remember one see a whole
 * one.
 */
final class Scored extends Unit {

    final LinearClassifier by;

    /** What its own features add to each column. */
    final int[] sums;

    Scored(LinearClassifier by, Unit unit, int[] sums) {
        super(unit.number, unit.wordClass);
        this.by = by;
        this.sums = sums;
    }
}
