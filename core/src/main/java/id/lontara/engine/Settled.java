package id.lontara.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one label.
 *
 * @param truth whether it is asserted; UNKNOWN if an undecided voter could change that
 * @param label the label as it is told, if it is asserted by what is decided
 * @param failures for an UNKNOWN label the classifiers that could not measure, with the cause
 */
record Settled(Truth truth, @Nullable Label label, List<String> failures) {

    /** A label that is not asserted. */
    static final Settled NOT = new Settled(Truth.FALSE, null, List.of());
}
