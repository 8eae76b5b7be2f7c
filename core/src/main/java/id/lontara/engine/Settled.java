package id.lontara.engine;

import org.jspecify.annotations.Nullable;

/**
 * What became of one label.
 *
 * @param truth whether it is asserted; UNKNOWN if an undecided voter could change that
 * @param label the label as it is told, if it is asserted by what is decided
 */
record Settled(Truth truth, @Nullable Label label) {

    /** A label that is not asserted. */
    static final Settled NOT = new Settled(Truth.FALSE, null);
}
