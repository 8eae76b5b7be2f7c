package id.lontara.examples.training;

/** Splits examples into five parts so that no group stands in two, in whatever task its texts come. */
final class Folds {

    static final int COUNT = 5;

    /** No fold: nothing is held out. */
    static final int NONE = -1;

    private static final int MIXER = 0x9e3779b9;

    private Folds() {}

    /** The fold of an example, by its group alone. */
    static int of(Example example) {
        int mixed = example.group().hashCode() * MIXER;
        return Math.floorMod(mixed ^ (mixed >>> 16), COUNT);
    }
}
