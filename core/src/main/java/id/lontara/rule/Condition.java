package id.lontara.rule;

import java.util.List;

/**
 * When a rule fires: a tree that is TRUE, FALSE or UNKNOWN for a subject (Kleene's strong logic).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Condition {

    /**
     * TRUE if all are, FALSE if one is, else UNKNOWN.
     *
     * @param of the parts, at least one
     */
    record All(List<Condition> of) implements Condition {

        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * TRUE if one is, FALSE if all are, else UNKNOWN.
     *
     * @param of the parts, at least one
     */
    record Any(List<Condition> of) implements Condition {

        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * TRUE if all are FALSE, FALSE if one is TRUE, else UNKNOWN: not (a or b).
     *
     * @param of the parts, at least one
     */
    record None(List<Condition> of) implements Condition {

        /** Copies the list. */
        public None {
            of = List.copyOf(of);
        }
    }

    /**
     * TRUE if the label is asserted; UNKNOWN if an undecided voter could change that.
     *
     * @param label the name, as {@code family/name}
     */
    record HasLabel(String label) implements Condition {}

    /**
     * TRUE if the signal has a value or is known to be none; never UNKNOWN.
     *
     * @param signal the signal
     */
    record Known(Signal<?> signal) implements Condition {}

    /**
     * The test of a signal's value; UNKNOWN if the value is.
     *
     * @param signal the signal
     * @param test the test, of the signal's type
     */
    record Measured(Signal<?> signal, Test test) implements Condition {}
}
